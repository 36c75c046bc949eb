import type { PassageLexicon } from '../passage-lexicon.ts';
import { list } from './list.ts';

/** What is counted, what is not, and when. */
export const counting = {
  general: list('piece, system, unit, item, weapon, vehicle'),
  empty: list(`
    a, an, the, of, in, on, to, by, for, with, and, or, is, are, was, were, be, been, has, have, had, how, many,
    much, what, when, where, which, who, there, do, does, did, it, its, that, this, from, at, over, number,
    amount, all, one, other, them, those, these, whom, far, now, already, just, about, some, as, well, too, yet,
    state, standard, their, they, than, more, without, s
  `),
  of: list('of'),
  ends: list(`
    to, in, on, at, for, from, by, with, and, or, but, as, than, that, which, who, while, whereas, because,
    since, until, were, was, are, is, be, been, has, have, had, will, would, could, may, might, can, went, sent,
    said, says, say, per, not, vs, into, inside, near, against, under, after, before, during, via, now, so, the,
    a, according, acc, source, citing, claim, claims, claimed, about, around, if, when, he, she, it, they
  `),
  fates: list('killed, dead, slain, wounded, injured, hurt, captured, missing'),
  toCome: new Set(
    list(`
    prepare, preparing, prepared, ready, readying, gearing, gear, plan, planning, poised, next, will, soon,
    upcoming, future, intend, intends, promise, promises, pledges, readied, preparation, prepped, prep, prepping,
    prepares
  `),
  ),
  further: list('another, further, additional, more, extra'),
  modals: list('may, might, could, expect, expects, expected'),
  handing: list('send, get, receive, deliver, give, supply, ship, deploy, provide, dispatch, hand, double'),
  giving: list(`
    give, gives, gave, given, giving, send, sends, sent, sell, sells, sold, hand, hands, handed, supply, supplies,
    supplied, offer, offers, offered, lend, lends, lent
  `),
  getting: list(`
    get, gets, got, receive, receives, received, buy, buys, bought, acquire, acquires, acquired, obtain, obtains,
    obtained, import, imports, imported
  `),
  keeping: list(`
    keep, keeps, kept, hold, holds, held, has, have, had, own, owns, possesses, fields, maintains, stockpiles,
    moves, moved
  `),
  owning: new Set(
    list(`
    has, have, had, keep, keeps, kept, hold, sent, sends, send, sending, deployed, deploys, lost, loses, losing,
    gave, given, gives, moves, moved, massed, committed, supplied, supplies, holds, fielded, fields, bought,
    buys, fired, fires, launched, launches, launch, stationed, shipped, ships, delivered, delivers, pledged,
    promised, withdrew, pulled, produced, builds, built, used, uses
  `),
  ),
  abbreviations: new Set(
    list(`
    gen, lt, col, maj, sgt, capt, mr, mrs, ms, dr, prof, no, st, vs, approx, ca, jan, feb, mar, apr, jun, jul,
    aug, sep, sept, oct, nov, dec, u.s, u.k, e.g, i.e, n, s, def, min, pres, sec, rep, sen, gov, est
  `),
  ),
  streets: list('street, road, lane, avenue, boulevard, square, drive, alley, way, court, st, ave'),
  measures: list(`
    mm, millimetre, millimeter, cm, centimetre, centimeter, m, metre, meter, km, kilometre, kilometer, mile, mi,
    yard, foot, feet, ft, inch, kg, kilo, kilogram, gram, pound, lb, ton, tonne, t, litre, liter, hour, minute,
    second, day, week, month, year, degree
  `),
  linkers: list(`
    at, to, is, are, was, were, be, of, reached, reach, reaching, passed, passing, top, topped, exceeded, exceed,
    exceeding, :, =, by, number, numbered, totalled, totaled, hit, total, hitting, above, over, about, around,
    some, nearly, almost, roughly, than, least, most, up, more, fewer, under, below, ~, counts, count, estimated,
    now, near, nearing, approaching, neared
  `),
  currencies: list(`
    dollar, euro, pound, rouble, ruble, hryvnia, won, yuan, yen, usd, eur, gbp, krw, franc, rupee, cent, bitcoin,
    buck, quid
  `),
  spending: list('paid, cost, costing, spent, spend, earned, earn, fetched'),
  months: list(`
    january, february, march, april, may, june, july, august, september, october, november, december, jan, feb,
    mar, apr, jun, jul, aug, sep, sept, oct, nov, dec
  `),
  notCounted: {
    always: list('aged, age, page, pages, chapter, paragraph, article, table, room, slide, footnote, turns, turned'),
    before: list(`
      page, chapter, version, no, number, room, flat, apartment, aged, age, channel, paragraph, article, section,
      highway, route, bus, flight, call, phone, tel, id, unit, item, point, slide, figure, table, year, line,
      day, week, season, episode, part, ticket
    `),
    behind: list('th, st, nd, rd, am, pm, oclock, percent, cent, %'),
  },
  rates: {
    before: list('a, per, each, every'),
    periods: list('day, week, month, hour, year, night, minute'),
    alone: list('daily, weekly, monthly, hourly'),
  },
} satisfies Partial<PassageLexicon>;
