import { EngineFault } from '../wire/engine-fault.ts';

/** What the JAX-RS container itself refuses, with Jersey's texts (engine-contract 1.3). */
const faults = {
  notFound: [404, 'NotFoundException', 'Not Found'],
  notAnInteger: [404, 'QueryParamException', 'Not Found'],
  notAllowed: [405, 'NotAllowedException', 'Method Not Allowed'],
  notAcceptable: [406, 'NotAcceptableException', 'Not Acceptable'],
  unsupportedMediaType: [415, 'NotSupportedException', 'Unsupported Media Type'],
} as const;

export function containerFault(name: keyof typeof faults): EngineFault {
  const [status, type, reason] = faults[name];
  return new EngineFault(status, type, `HTTP ${status} ${reason}`, null);
}
