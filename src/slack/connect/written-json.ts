/** Where an object keeps its own JSON, if it was written before. JSON itself leaves symbols out. */
export const writtenJson = Symbol('written JSON');

/** The JSON of an object. */
export function jsonOf(thing: object): string {
  return writtenJson in thing && typeof thing[writtenJson] === 'string' ? thing[writtenJson] : JSON.stringify(thing);
}
