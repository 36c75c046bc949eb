/** A name that a document gives, and its own words that it rests on. */
export interface NamedBy {
  name: string;
  basis: string;
}

/** A date that a document gives (EDTF), and its own words that it rests on. */
export interface DatedBy {
  edtf: string;
  basis: string;
}

/** What a captured document says of itself. What it does not say is null. */
export interface DescribedDocument {
  /** BCP 47; "und" where it is not sure. */
  language: string;
  title: string | null;
  publisher: NamedBy | null;
  /** The outlet whose article it is, where that is not the publisher. */
  copiedFrom: NamedBy | null;
  published: DatedBy | null;
}

/** What the reader of a saved document found outside its text: in meta tags, in the head of an e-mail. */
export interface DocumentHints {
  language: string | null;
  title: string | null;
  publisher: NamedBy | null;
  published: DatedBy | null;
}
