import { type LoggedCall, shopTasks, startDemoEngine } from '../../src/demo-engine/index.ts';

/**
 * The demo engine, as a process that a soak starts: its shop, and tasks to work on, of which it adds more when it is told how many.
 * It forgets its log, which would grow for as long as it runs.
 */
const engine = await startDemoEngine({ tasks: shopTasks() });
setInterval(() => {
  (engine.log as LoggedCall[]).length = 0;
}, 1_000).unref();
process.on('message', (more: number) => {
  engine.add(Array.from({ length: more }, () => ({ topicName: 'soak', processDefinitionKey: 'soak', retries: 3 })));
});
process.on('disconnect', () => process.exit());
process.send?.(engine.url);
