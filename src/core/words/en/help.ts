import type { Phrase } from '../../message/inline.ts';
import { say } from '../../message/phrase.ts';

/** What the bot says about itself and its commands. */
export const help = {
  helpTitle: say`What you can ask`,
  aboutTitle: say`About Parallax`,

  about: {
    what: say`Parallax shows how reports of one story differ: who said what, through whom, in which words, how many independent origins stand behind it, and whether two figures can both be true.`,
    rules: say`It never rules who is right. Every verdict is computed, by the rules told in src/core/compare/README.md, and carries its proof.`,
    verdicts: say`What the verdicts mean:`,
    errors: say`To report an error, name the claim's id and the revision below to whoever curates the dossier.`,
    broken: say`The data on disk was changed and has problems. The answers come from the revision below until they are mended; the log lists them.`,
    covers: (title: Phrase): Phrase => say`It covers ${title}.`,
  },
  help: {
    intro: say`Type a command. Options are written name:value; quote a value that has spaces.`,
    more: (line: Phrase): Phrase => say`More about one command: ${line}.`,
    options: say`Options`,
    examples: say`Examples`,
    required: say`needed`,
    main: (name: Phrase): Phrase => say`A word without a name is taken as ${name}.`,
    choices: (choices: Phrase): Phrase => say`one of ${choices}`,
  },
};
