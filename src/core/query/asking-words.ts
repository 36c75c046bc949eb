/** What must be known of a language to find a record by the words that somebody asks with. */
export interface AskingWords {
  asking: {
    /** Words that say nothing of what is asked for, folded: "the", "how", "please". */
    passedOver: ReadonlySet<string>;
    /** Words, folded and in the singular, of which people say one for another: "spy" and "intelligence". */
    alike: readonly (readonly string[])[];
  };
}
