/** What the contract promises and the schema does not have yet; the list only shrinks. */
export const notYetBuilt: ReadonlySet<string> = new Set([
  'ExternalTask.processInstance',
  'ExternalTask.processDefinition',
  'ExternalTask.localVariables',
  'ExternalTask.incident',
  'ProcessInstance',
  'ProcessDefinition',
  'ProcessIncident',
]);
