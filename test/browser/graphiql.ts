import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The answer to an operation, as it came over the wire. */
export type Answer = { readonly data?: unknown; readonly errors?: readonly unknown[] };

/** GraphiQL as a person sees it: tabs, editors, the button. */
export class Graphiql {
  readonly page: Page;
  /** Whatever a person would find in the console: errors, warnings, what a policy refused. */
  readonly complaints: string[] = [];
  /** Where anything was asked of another host. */
  readonly foreignRequests: string[] = [];
  /** What came over the network since the start, headers included. */
  bytes = 0;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, host: string) {
    this.#context = context;
    this.page = page;
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) this.complaints.push(line.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    context.on('request', (request) => {
      // The scripts of workers are blobs of the page itself: blob:http://host/….
      const url = new URL(request.url().replace(/^blob:/, ''));
      if (url.protocol !== 'data:' && url.host !== host) this.foreignRequests.push(url.href);
    });
  }

  /** A first visit, of a browser that knows only what is in `stored`. Waits until the schema has come. */
  static async visit(browser: Browser, url: string, stored: Readonly<Record<string, string>> = {}): Promise<Graphiql> {
    const { origin, host } = new URL(url);
    const localStorage = Object.entries(stored).map(([name, value]) => ({ name, value }));
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
      permissions: ['clipboard-read', 'clipboard-write'],
      storageState: { cookies: [], origins: [{ origin, localStorage }] },
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const graphiql = new Graphiql(context, page, host);
    await graphiql.#countBytes();
    await graphiql.#untilReady(() => page.goto(url));
    return graphiql;
  }

  async #countBytes(): Promise<void> {
    const devtools = await this.#context.newCDPSession(this.page);
    const requests = new Set<string>();
    // Not what the page has within it, as blob: and data:.
    devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.startsWith('http:')) requests.add(requestId);
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (requests.has(requestId)) this.bytes += encodedDataLength;
    });
    await devtools.send('Network.enable');
  }

  async #untilReady(load: () => Promise<unknown>): Promise<void> {
    const schema = this.#nextAnswer();
    await load();
    await schema;
    await this.page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await this.page.locator('.result-window .view-lines').waitFor({ state: 'attached' });
  }

  reload(): Promise<void> {
    return this.#untilReady(() => this.page.reload());
  }

  /** The link that brings the examples back. */
  askForExamples(): Promise<void> {
    return this.#untilReady(() => this.page.getByRole('link', { name: 'Examples' }).click());
  }

  tabs(): Promise<string[]> {
    return this.page.locator('.graphiql-tab-button').allTextContents();
  }

  async openTab(name: string): Promise<void> {
    await this.page.locator('.graphiql-tab-button').getByText(name, { exact: true }).click();
    await this.#untilNoticed();
  }

  /** Only the open tab shows how to close it. */
  async closeTab(name: string): Promise<void> {
    await this.openTab(name);
    await this.page.getByRole('tab', { name }).getByLabel('Close Tab').click();
  }

  newTab(): Promise<void> {
    return this.page.getByLabel('New tab').click();
  }

  /** One click on the button; answers what came back. */
  async run(): Promise<Answer> {
    const answer = this.#nextAnswer();
    await this.page.locator('.graphiql-execute-button').click();
    return answer;
  }

  /** Pastes over what is in the editor. Typed, brackets and quotes would be closed twice. */
  async write(editor: 'Operation Editor' | 'Variables' | 'Headers', text: string): Promise<void> {
    if (editor !== 'Operation Editor') await this.page.getByRole('button', { name: editor, exact: true }).click();
    await this.page.getByLabel(editor, { exact: true }).locator('.monaco-editor:visible').click();
    await this.page.keyboard.press('Control+A');
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.page.keyboard.press('Control+V');
    await this.#untilNoticed();
  }

  /** GraphiQL takes note of an operation and its name a tenth of a second after it is in the editor; no person is faster. */
  async #untilNoticed(): Promise<void> {
    await this.page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
  }

  /** What can be read of an editor without scrolling. */
  shownIn(editor: 'Operation Editor' | 'Variables' | 'Headers' | 'Result Window'): Promise<string | null> {
    return this.page.getByLabel(editor, { exact: true }).locator('.view-lines').first().textContent();
  }

  /** GraphiQL writes to the browser's storage up to half a second after a change. */
  async untilStored(): Promise<void> {
    let before: string | undefined;
    for (let now = await this.stored(); now !== before; now = await this.stored()) {
      before = now;
      await this.page.waitForTimeout(1_000);
    }
  }

  /** What the browser keeps under a name; all of it without one. */
  stored(name?: string): Promise<string> {
    return this.page.evaluate(`JSON.stringify(localStorage${name === undefined ? '' : `[${JSON.stringify(name)}]`})`);
  }

  async #nextAnswer(): Promise<Answer> {
    const response = await this.page.waitForResponse((candidate) => candidate.request().method() === 'POST');
    return (await response.json()) as Answer;
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
