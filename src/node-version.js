// Run or imported before anything an old Node cannot parse, so JavaScript of 2019: `node:` imports came later.
// biome-ignore lint/style/useNodejsImportProtocol: Node 12.17 is to read this file
import { readFileSync } from 'fs';

/**
 * Says in one sentence why a Node cannot run external-task-graphql, or returns undefined where it can.
 *
 * @param {string} running the version of that Node, such as `process.versions.node`
 * @param {string} needed the oldest version that will do, such as `22.18.0`
 * @returns {string | undefined}
 */
export function complaintAboutNode(running, needed) {
  if (running.localeCompare(needed, 'en', { numeric: true }) >= 0) return undefined;
  return `external-task-graphql needs Node.js ${needed} or later and this is ${running}: install a newer Node.js from https://nodejs.org, then run the command again.`;
}

/**
 * The oldest Node that `engines` of package.json allows; that file lies beside `src/` as beside `dist/`.
 *
 * @returns {string}
 */
export function oldestNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return engines.node.replace('>=', '');
}

const complaint = complaintAboutNode(process.versions.node, oldestNode());
if (complaint !== undefined) {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}
