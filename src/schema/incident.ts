import type { Incident } from '../rest/incident.ts';
import { builder } from './builder.ts';

export const ProcessIncident = builder.objectRef<Incident>('ProcessIncident');

ProcessIncident.implement({
  description: 'Something that keeps a process instance from going on until an operator does something about it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: "The engine's id of the incident." }),
    type: t.exposeString('incidentType', {
      description: 'What it is about: failedExternalTask, failedJob, or what an application makes up.',
    }),
    message: t.exposeString('incidentMessage', {
      nullable: true,
      description: 'What went wrong; of a task the message of its last failure.',
    }),
    annotation: t.string({
      nullable: true,
      description: "An operator's note on it. Engine 7.15 or later.",
      resolve: ({ annotation }) => annotation ?? null,
    }),
    createdAt: t.expose('incidentTimestamp', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was raised.',
    }),
  }),
});
