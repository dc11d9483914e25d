/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query PageOfTasks {\n    externalTasks(first: 3) { nodes { id errorDetails } totalCount }\n    externalTaskTopics { name externalTaskCount }\n    one: externalTask(id: \"a\") { id }\n    other: externalTask(id: \"b\") { id }\n  }\n": typeof types.PageOfTasksDocument,
    "\n  query OneTask { externalTask(id: \"a\") { id } }\n": typeof types.OneTaskDocument,
};
const documents: Documents = {
    "\n  query PageOfTasks {\n    externalTasks(first: 3) { nodes { id errorDetails } totalCount }\n    externalTaskTopics { name externalTaskCount }\n    one: externalTask(id: \"a\") { id }\n    other: externalTask(id: \"b\") { id }\n  }\n": types.PageOfTasksDocument,
    "\n  query OneTask { externalTask(id: \"a\") { id } }\n": types.OneTaskDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageOfTasks {\n    externalTasks(first: 3) { nodes { id errorDetails } totalCount }\n    externalTaskTopics { name externalTaskCount }\n    one: externalTask(id: \"a\") { id }\n    other: externalTask(id: \"b\") { id }\n  }\n"): typeof import('./graphql.ts').PageOfTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneTask { externalTask(id: \"a\") { id } }\n"): typeof import('./graphql.ts').OneTaskDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
