import type { FurnitureWords } from '../furniture.ts';

/** German furniture. */
export const de = {
  lines: {
    navigation: [
      /^(?:zum (?:haupt)?inhalt(?: springen)?|menü|startseite|suche|suchen|nach oben|zurück|weiter|impressum|kontakt|über uns|datenschutz(?:erklärung|hinweise)?|agb|nutzungsbedingungen|hilfe|karriere)$/iu,
    ],
    cookies: [
      /\b(?:wir|diese (?:web)?seite) (?:verwende[nt]|nutz(?:en|t)|setz(?:en|t)) cookies\b/iu,
      /\bcookies? (?:akzeptieren|ablehnen|zulassen|verwalten)\b/iu,
      /^(?:alle (?:akzeptieren|ablehnen|zulassen)|cookie-einstellungen|einstellungen verwalten)$/iu,
    ],
    advertisement: [/^(?:anzeige|werbung|gesponsert)[.:]?$/iu],
    subscription: [
      /^(?:jetzt )?(?:abonnieren|abo (?:testen|abschließen))\b.{0,60}$/iu,
      /^(?:jetzt|hier) .{0,60}\b(?:kostenlos|gratis) testen\b/iu,
    ],
    newsletter: [
      /^(?:jetzt )?(?:den |unseren |zum |für den )?newsletter\b.{0,80}$/iu,
      /^(?:melden sie sich|abonnieren sie)\b.{0,80}\bnewsletter\b/iu,
    ],
    app: [
      /^(?:folgen sie uns|folge uns|abonnieren sie unseren kanal)\b.{0,60}$/iu,
      /^(?:laden sie|lade|hol dir) .{0,40}\bapp\b/iu,
    ],
    sharing: [
      /^(?:teilen|artikel teilen|link kopieren|drucken|merken|per e-?mail (?:teilen|versenden)|teilen (?:auf|über|per) .{2,30}|artikel (?:merken|drucken))$/iu,
    ],
    comments: [
      /^(?:\d+ )?kommentare?(?: \(?\d+\)?)?$/iu,
      /^(?:noch )?keine kommentare\b.{0,20}$/iu,
      /^(?:kommentar (?:schreiben|verfassen|hinterlassen)|kommentieren|diskutieren sie mit|zum kommentieren (?:anmelden|einloggen)|anmelden,? um zu kommentieren)[.! ]*$/iu,
    ],
    related: [
      /^(?:mehr zum thema|auch interessant|das könnte sie auch interessieren|weitere (?:artikel|meldungen|nachrichten)(?: .{2,40})?|verwandte (?:artikel|themen)|meistgelesen|mehr (?:aus|von|über|zu) .{2,40}|zum weiterlesen|aktuelle (?:meldungen|nachrichten)|empfehlungen(?: der redaktion)?)[:.… ]*$/iu,
    ],
    'read-also': [/^(?:lesen sie (?:auch|dazu|mehr)|siehe auch|mehr dazu)[:.… ]*$/iu],
    link: [
      /^(?:lesen sie (?:auch|mehr|dazu)|mehr dazu|mehr zum thema|siehe auch|hintergrund)\s?[:|»→>–-]\s?\S.{4,180}$/iu,
    ],
    hashtags: [/^(?:schlagwörter|schlagworte|stichwörter)(?:\s?:|\s?:\s.{2,200})?$/iu],
    byline: [/^(?:[Vv]on|VON|Text:|[Ee]in Bericht von)\s+\p{Lu}[\p{L}.-]+(?:\s+(?:und|von|\p{Lu}[\p{L}.-]+|,))*$/u],
    date: [
      /^(?=.*(?:(?:1[89]|20)\d{2}|\d[:.h]\d{2}))(?:stand|veröffentlicht|aktualisiert|erstellt|zuletzt aktualisiert)\b[^!?]{3,80}$/iu,
      /^vor (?:\d+|einer|einem) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?)$/iu,
    ],
    length: [/^(?:lesezeit|lesedauer)\s?:?\s?.{0,8}\d+ ?min(?:uten?)?\.?$/iu],
    author: [/^(?:zur person|über den autor|über die autorin)\b.{0,60}$/iu],
    copyright: [/\balle rechte vorbehalten\b/iu],
    login: [/^(?:anmelden|einloggen|registrieren|abmelden|mein konto)$/iu],
    mail: [
      /^(?:von|an|gesendet|betreff)\s?: .{1,200}$/iu,
      /^(?:abmelden|newsletter abbestellen|im browser (?:ansehen|öffnen))[.:]?$/iu,
    ],
    forward: [/^weitergeleitet (?:von|aus)\b.{1,80}$/iu],
  },
  sentences: {
    subscription: [
      /\b(?:monat|wochen?) (?:kostenlos|gratis) testen\b/iu,
      /\btesten sie .{2,40} (?:kostenlos|gratis)\b/iu,
    ],
    newsletter: [/^(?:abonnieren sie|melden sie sich)\b.{0,80}\bnewsletter\b/iu],
    app: [/^folgen sie uns auf\b/iu],
  },
} satisfies FurnitureWords;
