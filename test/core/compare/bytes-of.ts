/** Everything that a difference holds, as JSON: claims and questions by their ids, infinite ends by name. */
export function bytesOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === Infinity || part === -Infinity) return String(part);
    if (typeof part !== 'object' || part === null) return part;
    if ('measure' in part || 'quote' in part) return 'id' in part ? part.id : part;
    return part;
  });
}
