/** An operation that shows what the gateway does: a tab of GraphiQL and a block of the README. */
export type ExampleOperation = {
  readonly title: string;
  /** A named operation, because GraphiQL takes the name for the tab. Lines are short enough for half a small screen. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
};

/** What to try first. On the shop of the demo engine, whose ids are the same at each start, each has something to show. */
export const exampleOperations: readonly ExampleOperation[] = [
  {
    title: 'A page of tasks',
    query: `# Two calls of the engine: the page, and the
# count only because totalCount is asked for.
query Tasks {
  externalTasks(first: 5) {
    totalCount
    nodes {
      id
      topicName
      status
      priority
      businessKey
      createdAt
      lock { workerId expiresAt }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    title: 'The page after a cursor',
    query: `# $after is the endCursor of the page before.
# Filter and order must be the same as there.
query NextPage($after: String!) {
  externalTasks(first: 5, after: $after) {
    nodes {
      id
      topicName
      status
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
    variables: { after: 'NS5vZXVaYk9VbXAybmc' },
  },
  {
    title: 'One task by its id',
    query: `# null when the engine has no such task: done,
# cancelled, or not yours to see.
query OneTask($id: ID!) {
  externalTask(id: $id) {
    topicName
    status
    retries
    errorMessage
    activityId
    processInstanceId
    processDefinitionKey
    processDefinitionVersionTag
  }
}
`,
    variables: { id: 'b177d986-2a5f-11f0-9bf0-22556d2b72d7' },
  },
  {
    title: 'What is stuck, and why',
    query: `# No retries left: no worker gets these tasks.
# The details are one more call for each task.
query Stuck {
  externalTasks(
    filter: { status: FAILED }
    first: 3
  ) {
    totalCount
    nodes {
      id
      topicName
      businessKey
      errorMessage
      errorDetails
    }
  }
}
`,
  },
  {
    title: 'A stuck task and all around it',
    query: `# Each kind of thing is one call of the engine,
# for one task as for a thousand.
query Surroundings {
  externalTasks(
    filter: { status: FAILED }
    first: 5
  ) {
    nodes {
      id
      incident { message createdAt }
      processInstance {
        businessKey
        isSuspended
        variables(names: ["customer", "amount"]) {
          name
          value
        }
      }
      processDefinition { name version }
      history(first: 1) {
        nodes { event occurredAt errorMessage }
      }
    }
  }
}
`,
  },
  {
    title: 'The tasks of a worker',
    query: `# What it holds, and what it held last before
# its lock ran out. The latest lock comes first.
query OfWorker($workerId: String!) {
  externalTasks(
    filter: { workerId: $workerId }
    orderBy: {
      field: LOCK_EXPIRES_AT
      direction: DESC
    }
  ) {
    nodes {
      id
      topicName
      status
      businessKey
      lock { expiresAt }
    }
  }
}
`,
    variables: { workerId: 'payment-worker-1' },
  },
  {
    title: 'Topics and their backlog',
    query: `# Each count is a call, as the engine counts
# one topic at a time.
query Topics {
  externalTaskTopics {
    name
    waiting: externalTaskCount(
      filter: { status: AVAILABLE }
    )
    stuck: externalTaskCount(
      filter: { status: FAILED }
    )
  }
}
`,
  },
  {
    title: 'By a variable of the process',
    query: `# Needs an engine of 7.24; others are not asked
# and the answer says so.
query LargeOrders($amount: Long!) {
  externalTasks(
    filter: {
      processVariables: {
        all: {
          name: "amount"
          operator: GREATER_THAN_OR_EQUALS
          value: { longValue: $amount }
        }
      }
    }
  ) {
    totalCount
    nodes {
      id
      topicName
      status
      businessKey
    }
  }
}
`,
    variables: { amount: 400 },
  },
  {
    title: 'The most important first, of these the oldest',
    query: `# Sort keys in order of weight. Priorities are
# strings: no digit of the 64 bits is lost.
query Urgent {
  externalTasks(
    filter: { status: AVAILABLE }
    orderBy: [
      { field: PRIORITY, direction: DESC }
      { field: CREATED_AT }
    ]
    first: 10
  ) {
    nodes {
      id
      priority
      createdAt
      topicName
      businessKey
    }
  }
}
`,
  },
  {
    title: 'Several tasks by id, in one call',
    query: `# However many ids an operation looks up, the
# engine is asked once for a thousand of them.
query ByIds {
  a: externalTask(
    id: "d2753c20-848d-11f0-9f0c-954b821c4f19"
  ) {
    ...summary
  }
  b: externalTask(
    id: "d9b0c0e6-4ac1-11f0-9248-755c3c4b6292"
  ) {
    ...summary
  }
  c: externalTask(
    id: "b206c61d-c850-11f0-9449-935194d424c7"
  ) {
    ...summary
  }
}

fragment summary on ExternalTask {
  topicName
  status
  businessKey
}
`,
  },
  {
    title: 'The engine behind the gateway',
    query: `# The name is its place in the REST path; the
# version is what it reports itself.
query Engine {
  processEngine {
    name
    version
  }
}
`,
  },
];
