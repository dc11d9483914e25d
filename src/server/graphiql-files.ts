import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { buildSchema, prefixDocument, type SchemaSettings } from '../schema/index.ts';
import { exampleOperations } from './example-operations.ts';
import { offerExamples } from './graphiql-tabs.ts';

/** A file as it goes over the wire. */
export type GraphiqlFile = {
  readonly type: string;
  readonly gzipped: Uint8Array;
  /** Weak: it stands for the file in every encoding. */
  readonly etag: string;
};

/** GraphiQL: a small page, and what it loads, by name. A name changes with its content. */
export type GraphiqlFiles = {
  readonly page: GraphiqlFile;
  readonly assets: ReadonlyMap<string, GraphiqlFile>;
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
const steadyTabs = '.graphiql-tab { transform: none !important; }';

/**
 * Renders GraphiQL with everything inside and takes its script and its style out again: a browser forgets a page when it posts to the
 * page's address, and GraphiQL posts there with each operation. `settings` are those of the schema, which the examples are for. Takes most of
 * a second of one core.
 */
export function makeGraphiqlFiles(settings: SchemaSettings): GraphiqlFiles {
  const adapt = adapterFor(settings);
  const tabs = exampleOperations.map(({ query, variables }) => ({
    query: adapt(query),
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
  const offer = `(${offerExamples})(${JSON.stringify(tabs)}, ${JSON.stringify(version)}, window);\n`;

  const [beforeStyle, style, afterStyle] = cut(rendered, '<style>', '</style>');
  const [beforeScript, script, afterScript] = cut(afterStyle, '<script>', '</script>');
  const styleFile = named('css', 'text/css; charset=utf-8', style + steadyTabs);
  const scriptFile = named('js', 'text/javascript; charset=utf-8', offer + script);
  // Relative, so that they are found behind a proxy that puts a path of its own before ours.
  const html = [
    beforeStyle.replace(examplesLink, 'external-task-graphql'),
    `<link rel="stylesheet" href="graphiql/${styleFile[0]}" />`,
    beforeScript,
    `<script src="graphiql/${scriptFile[0]}"></script>`,
    afterScript,
  ].join('');
  return { page: fileOf('text/html; charset=utf-8', html), assets: new Map([styleFile, scriptFile]) };
}

/** Makes the examples those of a schema whose names have a prefix. */
function adapterFor({ typePrefix, ...settings }: SchemaSettings): (query: string) => string {
  if (typePrefix === undefined) return (query) => query;
  const schema = buildSchema({ ...settings, typePrefix });
  return (query) => prefixDocument(query, schema, typePrefix);
}

/** What lies before, between and after the two marks, without them. Throws where a mark is missing. */
function cut(text: string, opening: string, closing: string): readonly [string, string, string] {
  const start = text.indexOf(opening);
  const end = text.indexOf(closing, start);
  if (start < 0 || end < 0) throw new TypeError(`The page that GraphiQL renders has no ${opening} any more.`);
  return [text.slice(0, start), text.slice(start + opening.length, end), text.slice(end + closing.length)];
}

function named(extension: string, type: string, content: string): readonly [name: string, file: GraphiqlFile] {
  return [`${hash('sha256', content, 'hex').slice(0, 16)}.${extension}`, fileOf(type, content)];
}

function fileOf(type: string, content: string): GraphiqlFile {
  return {
    type,
    gzipped: gzipSync(content, { level: 9 }),
    etag: `W/"${hash('sha256', content, 'base64url')}"`,
  };
}
