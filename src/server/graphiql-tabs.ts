/** What a tab of GraphiQL starts with. */
export type Tab = { readonly query: string; readonly variables: string | null };

/** What the page uses of a browser. */
export type Browser = {
  readonly localStorage: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
  readonly location: { readonly href: string };
  readonly history: { replaceState(state: unknown, unused: string, url: string): void };
};

/**
 * Puts the examples before the tabs that GraphiQL keeps from an earlier visit (also of another GraphiQL at this address), once for each
 * `version` of them, and whenever the page is opened with `?examples`. Runs in the browser, before GraphiQL: it can use nothing but its
 * arguments. The keys and shapes are those of GraphiQL 5.
 */
export function offerExamples(examples: readonly Tab[], version: string, browser: Browser): void {
  const { localStorage, location, history } = browser;
  const offered = 'external-task-graphql:examples';
  const url = new URL(location.href);
  const isAsked = url.searchParams.has('examples');
  if (isAsked) {
    url.searchParams.delete('examples');
    history.replaceState(null, '', url.href);
  }
  try {
    if (localStorage.getItem(offered) === version && !isAsked) return;
    const { tabs } = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{"tabs":[]}') as { tabs: Tab[] };
    const own = tabs.filter(({ query }) => query && !examples.some((example) => example.query === query));
    const offers = examples.map(({ query, variables }, at) => {
      const name = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? null;
      return {
        id: `example-${at}`,
        title: name ?? '',
        query,
        variables,
        headers: null,
        operationName: name,
        response: null,
      };
    });
    localStorage.setItem('graphiql:tabState', JSON.stringify({ tabs: [...offers, ...own], activeTabIndex: 0 }));
    localStorage.setItem('graphiql:query', examples[0]?.query ?? '');
    // A query in the address gets a tab of its own, which the variables of the first example do not belong to.
    if (url.searchParams.has('query')) localStorage.removeItem('graphiql:variables');
    else localStorage.setItem('graphiql:variables', examples[0]?.variables ?? '');
    localStorage.setItem(offered, version);
  } catch {
    // No storage, or something in it that is not GraphiQL's: then it shows the examples itself.
  }
}
