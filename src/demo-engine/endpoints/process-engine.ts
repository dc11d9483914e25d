import { json } from '../http/answer.ts';
import type { Resource } from '../http/resource.ts';

/** The root endpoints (engine-contract 7.4). */
export const engineResources: readonly Resource[] = [
  {
    path: '/engine',
    methods: { GET: { handle: ({ engineNames }) => json(engineNames.map((name) => ({ name }))) } },
  },
  {
    path: '/version',
    methods: { GET: { needsNoEngine: true, handle: ({ reportedVersion }) => json({ version: reportedVersion }) } },
  },
];
