import { builder } from './builder.ts';

export const ProcessVariableOperator = builder.enumType('ProcessVariableOperator', {
  description: 'How the value of a variable compares with the one given.',
  values: {
    EQUALS: { value: 'eq', description: 'The same.' },
    NOT_EQUALS: { value: 'neq', description: 'The variable exists and is not the same.' },
    GREATER_THAN: { value: 'gt', description: 'Greater, or later. Not for booleans and null.' },
    GREATER_THAN_OR_EQUALS: { value: 'gteq', description: 'Greater or the same. Not for booleans and null.' },
    LESS_THAN: { value: 'lt', description: 'Less, or earlier. Not for booleans and null.' },
    LESS_THAN_OR_EQUALS: { value: 'lteq', description: 'Less or the same. Not for booleans and null.' },
    LIKE: { value: 'like', description: 'Matches a pattern with the wildcards % and _. Strings only.' },
    NOT_LIKE: { value: 'notLike', description: 'Does not match a pattern with the wildcards % and _. Strings only.' },
  } as const,
});

export const ProcessVariableConditionValue = builder.inputType('ProcessVariableConditionValue', {
  description: `Exactly one of these. A whole number matches variables of every numeric type that can hold it. A string that reads as an engine date is refused, because the
engine would compare a date: use dateValue.`,
  isOneOf: true,
  fields: (t) => ({
    stringValue: t.string({ description: 'A String variable.' }),
    booleanValue: t.boolean({ description: 'A Boolean variable; only EQUALS and NOT_EQUALS.' }),
    longValue: t.field({
      type: 'Long',
      description: 'A whole number; compared with variables of every numeric type that can hold it.',
    }),
    doubleValue: t.float({
      description: 'A number. One with decimals is compared with Double variables only: the engine compares no others.',
    }),
    dateValue: t.field({ type: 'DateTime', description: 'A Date variable.' }),
    isNull: t.boolean({ description: 'Only `true`: the variable is null; only EQUALS and NOT_EQUALS.' }),
  }),
});

export const ProcessVariableCondition = builder.inputType('ProcessVariableCondition', {
  description: 'A condition on one variable.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name of the variable.' }),
    operator: t.field({
      type: ProcessVariableOperator,
      required: true,
      defaultValue: 'eq',
      description: 'How to compare.',
    }),
    value: t.field({ type: ProcessVariableConditionValue, required: true, description: 'What to compare with.' }),
  }),
});

export const ProcessVariableFilter = builder.inputType('ProcessVariableFilter', {
  description: 'Conditions on variables. An empty list of them does not narrow.',
  fields: (t) => ({
    all: t.field({
      type: [ProcessVariableCondition],
      required: true,
      description: 'Every condition must hold. A condition on a variable matches only where the variable exists.',
    }),
    ignoreNameCase: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether names match whatever their upper and lower case.',
    }),
    ignoreValueCase: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether strings match whatever their upper and lower case.',
    }),
  }),
});
