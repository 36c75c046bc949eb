/** Where an object keeps its own JSON in UTF-8, if it was written before. JSON itself leaves symbols out. */
export const writtenJson = Symbol('written JSON');

/** The JSON of an object, in UTF-8. */
export function jsonOf(thing: object): Buffer {
  return writtenJson in thing && thing[writtenJson] instanceof Buffer ? thing[writtenJson] : writeJson(thing);
}

/** Writes an object as JSON in UTF-8. */
export function writeJson(thing: object): Buffer {
  return Buffer.from(JSON.stringify(thing));
}
