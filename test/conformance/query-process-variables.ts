import type { ConformanceCase } from './conformance-case.ts';
import { error, errorOfType, tasks } from './expectations.ts';

/** An older engine ignores the whole filter, see Q9. */
const skip = { on: { before: 24 }, reason: 'processVariables came with 7.24' };

const amounts = {
  ten: { variables: { amount: { type: 'Integer', value: 10 }, name: { type: 'String', value: 'Alice' } } },
  twenty: { variables: { amount: { type: 'Long', value: 20 }, name: { type: 'String', value: 'Bob' } } },
  thirty: { variables: { amount: { type: 'Double', value: 30.5 } } },
};

const malformed = error(
  400,
  'InvalidRequestException',
  /variable query parameter has to have format KEY_OPERATOR_VALUE\.$/,
  null,
);

/** Engine-contract 9.3, the filter by process variables. */
export const queryProcessVariables: readonly ConformanceCase[] = [
  {
    id: 'Q18',
    title: 'a value in the query string is text, so it finds no number',
    skip,
    given: amounts,
    exchanges: [
      { ask: 'GET /external-task?processVariables=amount_eq_10', answer: tasks() },
      { ask: 'GET /external-task?processVariables=name_eq_Alice', answer: tasks('ten') },
    ],
  },
  {
    id: 'Q19',
    title: 'a condition in the query string has three parts',
    skip,
    exchanges: [
      { ask: 'GET /external-task?processVariables=amount', answer: malformed },
      { ask: 'GET /external-task?processVariables=a_b_c_d', answer: malformed },
    ],
  },
  {
    id: 'Q26',
    title: 'numbers are compared across their types',
    skip,
    given: amounts,
    exchanges: [
      {
        ask: 'POST /external-task',
        body: { processVariables: [{ name: 'amount', operator: 'gteq', value: 10 }] },
        answer: tasks('ten', 'twenty', 'thirty'),
      },
      {
        ask: 'POST /external-task',
        body: { processVariables: [{ name: 'amount', operator: 'gt', value: 10 }] },
        answer: tasks('twenty', 'thirty'),
      },
      {
        ask: 'POST /external-task',
        body: {
          processVariables: [
            { name: 'amount', operator: 'gteq', value: 10 },
            { name: 'name', operator: 'like', value: 'B%' },
          ],
        },
        answer: tasks('twenty'),
      },
    ],
  },
  {
    id: 'Q27',
    title: 'null has no order',
    skip,
    exchanges: [
      {
        ask: 'POST /external-task',
        body: { processVariables: [{ name: 'amount', operator: 'gt', value: null }] },
        answer: error(500, 'ProcessEngineException', "Booleans and null cannot be used in 'greater than' condition", 0),
      },
    ],
  },
  {
    id: 'Q28',
    title: 'an unknown operator is 400, a missing one 500 on Camunda and 400 on Operaton',
    skip,
    exchanges: [
      {
        ask: 'POST /external-task',
        body: { processVariables: [{ name: 'amount', operator: 'bogus', value: 1 }] },
        answer: error(400, 'InvalidRequestException', 'Invalid process variable comparator specified: bogus', null),
      },
      // After the other filters, before the order.
      {
        ask: 'POST /external-task',
        body: { processVariables: [{ name: 'amount', operator: 'bogus', value: 1 }], sortBy: 'id' },
        answer: error(400, 'InvalidRequestException', 'Invalid process variable comparator specified: bogus', null),
      },
      {
        ask: 'POST /external-task',
        body: { processVariables: [{ name: 'amount', operator: 'bogus', value: 1 }], activityIdIn: [null] },
        answer: error(500, 'NullValueException', 'activityIdIn contains null value', 0),
      },
      {
        ask: 'POST /external-task/count',
        body: { processVariables: [{ name: 'amount', operator: 'bogus', value: 1 }] },
        answer: error(400, 'InvalidRequestException', 'Invalid process variable comparator specified: bogus', null),
      },
      {
        ask: 'POST /external-task',
        body: { processVariables: [{ name: 'amount', value: 1 }] },
        answer: errorOfType(500, ['NullPointerException']),
        on: { family: 'camunda' },
      },
      {
        ask: 'POST /external-task',
        body: { processVariables: [{ name: 'amount', value: 1 }] },
        answer: error(400, 'InvalidRequestException', 'Invalid process variable comparator specified: null', null),
        on: { family: 'operaton' },
      },
    ],
  },
  {
    id: 'Q29',
    title: 'neq wants the variable to be there',
    skip,
    given: amounts,
    exchanges: [
      {
        ask: 'POST /external-task',
        body: { processVariables: [{ name: 'name', operator: 'neq', value: 'Alice' }] },
        answer: tasks('twenty'),
      },
    ],
  },
  {
    id: 'Q30',
    title: 'text that reads as a date finds dates only',
    skip,
    given: {
      date: { variables: { due: { type: 'Date', value: '2020-01-01T00:00:00.000+0000' } } },
      text: { variables: { due: { type: 'String', value: '2020-01-01T00:00:00.000+0000' } } },
    },
    exchanges: [
      {
        ask: 'POST /external-task',
        body: { processVariables: [{ name: 'due', operator: 'eq', value: '2020-01-01T00:00:00.000+0000' }] },
        answer: tasks('date'),
      },
    ],
  },
];
