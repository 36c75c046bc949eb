import type { PassageLexicon } from '../passage-lexicon.ts';
import { list } from './list.ts';

/** Who says something, and how firmly. */
export const speech = {
  speech: {
    verbs: list(`
      say, says, said, saying, sez, confides, confided, disclosed, discloses, indicated, indicates, stressed,
      acknowledged, admitted, conceded, testified, asserts, asserted, informed, recalled, specified, contends,
      contended, calculates, calculated, reckoned, signalled, wrote, explained, stresses, state, states, stated,
      tell, tells, told, claim, claims, claimed, claiming, report, reports, reported, reporting, estimate,
      estimates, estimated, reckon, reckons, insist, insists, insisted, warn, warns, warned, write, writes,
      announce, announces, announced, add, adds, added, assess, assesses, assessed, believe, believes, believed,
      allege, alleges, alleged, confirm, confirms, confirmed, speak, speaks, spoke, quote,
      note, notes, noted, suggest, suggests, suggested, argue, argues, argued, declare, declares,
      declared, reveal, reveals, revealed, tweet, tweets, tweeted, posts, posted, talks, talked, mentions,
      mentioned, denies, denied, deny, rejects, rejected, disputes, disputed, tallies, tallied, pegs, pegged,
      think, thinks, thought, repeats, repeated, maintains, maintained
    `),
    weak: list(`
      put, puts, gives, gave, count, counts, counted, lists, listed, sees, opens, opened, leads
    `),
    before: list(`
      according to, cites, cited, quotes, quoted, acc to, per, as per, citing, quoting, cited by, quoted by, reported by, told by, source,
      if you ask, if you believe, heard from, estimate of, report of, account of, count of, words of, view of,
      is from, are from, r from, comes from, come from, came from, via
    `),
    nouns: list(`
      figure, estimate, count, tally, claim, number, assessment, report, statement, word, briefing, total, toll,
      line, version, account, photo, caption, headline, piece, article, story, interview, data, update, bulletin
    `),
    pronouns: new Set(list('he, she, they, it, his, her, their, its')),
    people: new Set(
      list(`
      aide, deputy, envoy, adviser, advisor, assistant,
      official, analyst, source, expert, commander, diplomat, lawmaker, spokesman, spokeswoman, spokesperson,
      minister, ministry, government, army, general, president, blogger, observer, researcher, journalist,
      agency, think, channel, intelligence, military, report, kremlin, pentagon, nato, lawmakers, mp, staff,
      chief, soldier, friend, colleague, everyone, someone, people, reporter, ally, adviser, secretary,
      ambassador, media, paper, outlet
    `),
    ),
  },
  light: list(`
    has, have, had, also, later, now, again, still, then, earlier, since, itself, just, himself, herself, today,
    yesterday, monday, tuesday, wednesday, thursday, friday, is, was, saturday, sunday, on, only, already,
    publicly, recently, ever, actually, first, even, reportedly, separately, meanwhile, are, never, this, week,
    last, in, an, interview, as, saying, it, being, plainly, flatly
  `),
  contrasts: list('while, whereas, but, although, though, yet, however'),
  softeners: list(`
    could, may, might, can, likely, possibly, perhaps, probably, expected, reportedly, allegedly, unconfirmed,
    would, possible, probable, apparently, plan, plans, planning, preparing, prepares, prepared, suspected,
    believed, estimate, estimated, seem, seems
  `),
  promises: list('will, shall'),
  denials: list('not, no, never, denied, denies, deny, denying, rejected, rejects'),
  continuations: list('that, thats, source, both, via'),
  goingOn: list('and, also, plus'),
} satisfies Partial<PassageLexicon>;
