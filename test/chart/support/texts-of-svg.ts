const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The lines of text of an SVG, one after the other, as they are read. */
export function textsOfSvg(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replaceAll(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => entities[name] ?? whole),
  );
}

/** Without spaces, marks of direction and hyphens of ours: where a line was broken does not matter. */
export function lettersOf(text: string): string {
  return text.replaceAll(/[\s\u200f\u2010]/gu, '');
}
