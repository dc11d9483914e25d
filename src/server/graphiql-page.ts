import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { exampleOperations } from './example-operations.ts';
import { offerExamples } from './graphiql-tabs.ts';

/** GraphiQL as it goes over the wire. */
export type GraphiqlPage = {
  readonly gzipped: Uint8Array;
  /** Weak: it stands for the page in every encoding. */
  readonly etag: string;
  /** Lets only the page's own scripts run, and lets them speak with this gateway only. */
  readonly contentSecurityPolicy: string;
};

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">' +
  '<rect width="32" height="32" rx="7" fill="#5b3fd6"/>' +
  '<path d="M8 11h9a5 5 0 0 1 0 10H8" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/>' +
  '<circle cx="8" cy="11" r="3" fill="#fff"/><circle cx="24" cy="16" r="3" fill="#ffb454"/>' +
  '<circle cx="8" cy="21" r="3" fill="#fff"/></svg>';

/** Beside the tabs, for who has closed or changed the examples. */
const examplesLink =
  '<a href="?examples" title="Put the example operations before the tabs again" style="color:inherit">Examples</a>';

/**
 * GraphiQL slides its tabs into place while it loads, and leaves them an offset that comes into effect under the pressed mouse: the
 * tab jumps away and the click goes nowhere.
 */
const steadyTabs = '<style>.graphiql-tab { transform: none !important; }</style>';

/** Renders GraphiQL with everything inside and compresses it. Takes most of a second of one core. */
export function makeGraphiqlPage(): GraphiqlPage {
  const tabs = exampleOperations.map(({ query, variables }) => ({
    query,
    variables: variables === undefined ? null : JSON.stringify(variables, null, 2),
  }));
  const rendered = renderGraphiQL({
    title: examplesLink,
    favicon: `data:image/svg+xml,${encodeURIComponent(mark)}`,
    logo: mark,
    defaultTabs: tabs,
    defaultEditorToolsVisibility: 'variables',
    // Else a password would lie in the browser's storage, readable by every script of this origin.
    shouldPersistHeaders: false,
  });
  const version = hash('sha256', JSON.stringify(tabs), 'base64url');
  const script = `(${offerExamples})(${JSON.stringify(tabs)}, ${JSON.stringify(version)}, window);`;
  const html = rendered
    .replace(`<title>${examplesLink}</title>`, '<title>external-task-graphql</title>')
    .replace('<div id="root"></div>', (root) => `${steadyTabs}${root}<script>${script}</script>`);
  return {
    gzipped: gzipSync(html, { level: 9 }),
    etag: `W/"${hash('sha256', html, 'base64url')}"`,
    contentSecurityPolicy: policyFor(html),
  };
}

function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, script = '']) => `'sha256-${hash('sha256', script, 'base64')}'`,
  );
  return Object.entries({
    'default-src': "'none'",
    'script-src': scripts.join(' '),
    'style-src': "'unsafe-inline'",
    'font-src': 'data:',
    'img-src': 'data:',
    'worker-src': 'blob:',
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
