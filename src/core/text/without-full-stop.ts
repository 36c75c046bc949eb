/** A sentence without the mark that ends it, in Latin letters and others: a citation goes on after it. */
export function withoutFullStop(sentence: string): string {
  return sentence.replace(/[.。．।۔]$/u, '');
}
