import { ParseOption, RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { z } from 'zod';

/**
 * What of RFC 4287 a feed of this project may use, as RELAX NG: feed and entry with what they must have, text
 * constructs, persons, links and dates. What is not named here is refused.
 */
const grammar = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="feed"><interleave>
    <ref name="id"/><ref name="title"/><ref name="updated"/>
    <optional><element name="subtitle"><ref name="text"/></element></optional>
    <oneOrMore><element name="author"><element name="name"><data type="string"><param name="minLength">1</param></data></element></element></oneOrMore>
    <zeroOrMore><ref name="link"/></zeroOrMore>
    <oneOrMore><element name="entry"><interleave>
      <ref name="id"/><ref name="title"/><ref name="updated"/>
      <zeroOrMore><ref name="link"/></zeroOrMore>
      <element name="content"><attribute name="type"><value>html</value></attribute><text/></element>
    </interleave></element></oneOrMore>
  </interleave></element></start>
  <define name="id"><element name="id"><data type="anyURI"><param name="pattern">[a-z]+:[^\\s&lt;&gt;"]+</param></data></element></define>
  <define name="title"><element name="title"><ref name="text"/></element></define>
  <define name="text"><attribute name="type"><value>text</value></attribute><text/></define>
  <define name="updated"><element name="updated"><data type="dateTime"><param name="pattern">.*Z</param></data></element></define>
  <define name="link"><element name="link">
    <attribute name="href"><data type="anyURI"><param name="pattern">https?://[^\\s&lt;&gt;"]+</param></data></attribute>
    <attribute name="rel"><choice><value>self</value><value>alternate</value></choice></attribute>
  </element></define>
</grammar>`;

export interface ReadEntry {
  id: string;
  title: string;
  html: string;
  link: string | null;
  updated: string;
}

/** An Atom feed, parsed as XML and held against the grammar: throws where it is not valid. */
export function readAtom(text: string): { id: string; title: string; updated: string; entries: ReadEntry[] } {
  using document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET });
  using rules = XmlDocument.fromString(grammar);
  using validator = RelaxNGValidator.fromDoc(rules);
  validator.validate(document);
  const names = { a: 'http://www.w3.org/2005/Atom' };
  const of = (path: string) => document.find(path, names).map((node) => node.content.trim());
  const count = of('/a:feed/a:entry').length;
  return {
    id: of('/a:feed/a:id').join(),
    title: of('/a:feed/a:title').join(),
    updated: of('/a:feed/a:updated').join(),
    entries: Array.from({ length: count }, (_, index) => {
      const at = `/a:feed/a:entry[${index + 1}]`;
      return {
        id: of(`${at}/a:id`).join(),
        title: of(`${at}/a:title`).join(),
        html: of(`${at}/a:content`).join(),
        link: of(`${at}/a:link/@href`)[0] ?? null,
        updated: of(`${at}/a:updated`).join(),
      };
    }),
  };
}

const Time = z.iso.datetime();
const Address = z.url({ protocol: /^https?$/ });

/** What of JSON Feed 1.1 a feed of this project may use; its rules are those of the specification. */
const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: Address.optional(),
  feed_url: Address.optional(),
  description: z.string().optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: Address.optional(),
      title: z.string(),
      content_html: z.string(),
      date_published: Time,
    }),
  ),
});

/** A JSON feed, held against the specification: throws where it is not valid. */
export function readJsonFeed(text: string): z.infer<typeof JsonFeed> {
  return JsonFeed.parse(JSON.parse(text));
}
