/** The one member of a `@oneOf` input that was given, and its value; undefined where none was. */
export function givenMember(input: object): readonly [member: string, value: unknown] | undefined {
  return Object.entries(input).find(([, value]) => value !== null && value !== undefined);
}
