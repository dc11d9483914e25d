import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { complaintAboutNode, oldestNode } from '../../src/node-version.js';
import { projectRoot } from './planted-project.ts';
import { runHere } from './run-here.ts';

const bin = join(projectRoot, 'src/bin.js');

test.each(['22.18.0', '22.18.1', '22.100.0', '24.0.0', '26.1.0-nightly'])('Node %s will do', (running) => {
  expect(complaintAboutNode(running, '22.18.0')).toBeUndefined();
});

test.each(['22.17.9', '22.9.0', '20.20.2', '9.11.2'])('Node %s is too old for 22.18.0', (running) => {
  expect(complaintAboutNode(running, '22.18.0')).toContain(
    `needs Node.js 22.18.0 or later and this is ${running}: install`,
  );
});

test('the oldest Node is one version, which engines of package.json names', () => {
  expect(oldestNode()).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the command says one sentence and ends with 1 where Node is too old', async () => {
  const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })`;
  const { code, output } = await runHere(projectRoot, process.execPath, ['--import', pretend, bin, '--help']);
  expect(output).toBe(`${complaintAboutNode('20.20.2', oldestNode())}\n`);
  expect(code).toBe(1);
});

const nodesOfThisMachine = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .filter((node) => existsSync(node));

test.each([process.execPath, ...nodesOfThisMachine])('%s runs the command or says that it cannot', async (node) => {
  const { output: version } = await runHere(projectRoot, node, ['--print', 'process.versions.node']);
  const complaint = complaintAboutNode(version.trim(), oldestNode());
  const { code, output } = await runHere(projectRoot, node, [bin, '--help']);
  if (complaint === undefined) expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Usage:') });
  else expect({ code, output }).toEqual({ code: 1, output: `${complaint}\n` });
});
