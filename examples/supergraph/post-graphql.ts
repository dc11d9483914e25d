/** Asks a GraphQL server. Throws when it answers errors. */
export async function postGraphql<Data>(url: string, query: string): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { readonly data: Data; readonly errors?: unknown };
  if (errors !== undefined) throw new Error(`${url} answers ${JSON.stringify(errors)}.`);
  return data;
}
