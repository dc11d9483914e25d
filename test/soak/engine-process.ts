import { shopTasks, startDemoEngine } from '../../src/demo-engine/index.ts';

/**
 * The demo engine, as a process that a soak starts: its shop, and tasks to work on, of which it adds more when it is told how many.
 */
const engine = await startDemoEngine({ tasks: shopTasks(), keepsLog: false });
process.on('message', (more: number) => {
  engine.add(Array.from({ length: more }, () => ({ topicName: 'soak', processDefinitionKey: 'soak', retries: 3 })));
});
process.on('disconnect', () => process.exit());
process.send?.(engine.url);
