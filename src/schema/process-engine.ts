import { getProcessEngine, type ProcessEngine as Engine, versionOfEngine } from '../resolvers/process-engine.ts';
import { builder } from './builder.ts';

export const ProcessEngine = builder.objectRef<Engine>('ProcessEngine');

ProcessEngine.implement({
  description: 'A process engine: Camunda 7, Operaton or another of the family.',
  fields: (t) => ({
    name: t.exposeString('name', { description: "The engine's name in the REST path; `default` unless configured." }),
    version: t.string({
      nullable: true,
      description: 'As the engine reports it, e.g. 7.24.0 or 1.0.3; null when it does not.',
      resolve: versionOfEngine,
    }),
  }),
});

builder.queryField('processEngine', (t) =>
  t.field({
    type: ProcessEngine,
    nullable: true,
    description: 'The engine behind this gateway.',
    resolve: (_root, args, context) => getProcessEngine(args, context),
  }),
);
