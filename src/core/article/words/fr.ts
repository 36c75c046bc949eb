import type { FurnitureWords } from '../furniture.ts';

/** French furniture. */
export const fr = {
  lines: {
    navigation: [
      /^(?:aller au contenu(?: principal)?|menu|accueil|recherche|rechercher|retour|haut de page|mentions légales|nous contacter|contact|à propos|qui sommes-nous \??|politique de confidentialité|conditions générales.{0,40}|plan du site|aide)$/iu,
    ],
    cookies: [
      /\b(?:nous|ce site|nos partenaires) utilis(?:ons|e|ent) des cookies\b/iu,
      /\b(?:accepter|refuser|gérer) (?:tous )?les cookies\b/iu,
      /^(?:tout (?:accepter|refuser)|continuer sans accepter|gérer (?:mes|les) (?:choix|cookies))$/iu,
    ],
    advertisement: [
      /^(?:publicité|annonce|sponsorisé|contenu sponsorisé|la suite après (?:la|cette) publicité)[.:]?$/iu,
    ],
    subscription: [
      /^(?:je m['’]abonne|s['’]abonner|abonnez-vous)\b.{0,80}$/iu,
      /^(?:article|contenu) réservé aux abonnés\.?$/iu,
    ],
    newsletter: [
      /^(?:inscrivez-vous|recevez|abonnez-vous)\b.{0,80}\b(?:newsletter|lettre d['’]information|infolettre)\b/iu,
    ],
    app: [
      /^(?:suivez-nous|rejoignez-nous|retrouvez-nous)\b.{0,60}$/iu,
      /^téléchargez .{0,40}\bapp(?:lication|li)?\b/iu,
    ],
    sharing: [
      /^(?:partager|partager (?:sur|par|cet|l['’]).{0,30}|copier le lien|imprimer|envoyer par (?:e-?mail|mail|courriel)|enregistrer)$/iu,
    ],
    comments: [
      /^(?:\d+ )?commentaires?(?: \(?\d+\)?)?$/iu,
      /^(?:aucun commentaire|laisser un commentaire|ajouter un commentaire|réagir|soyez le premier à (?:commenter|réagir)|connectez-vous pour commenter)[.! ]*$/iu,
    ],
    related: [
      /^(?:sur le même (?:sujet|thème)|articles? (?:liés?|similaires|associés)|les plus lus|dans la même rubrique|plus d['’]articles|à la une|nos recommandations)[:.… ]*$/iu,
    ],
    'read-also': [/^(?:(?:à )?(?:lire|voir) (?:aussi|également))[:.… ]*$/iu],
    link: [/^(?:(?:à )?lire (?:aussi|également|la suite)|voir aussi)\s?[:|»→>–-]\s?\S.{4,180}$/iu],
    hashtags: [/^(?:mots-clés|étiquettes)(?:\s?:|\s?:\s.{2,200})?$/iu],
    byline: [
      /^(?:[Pp]ar|PAR|[Pp]ropos recueillis par|[Tt]exte de)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:et|de|\p{Lu}[\p{L}.'’-]+|,))*$/u,
    ],
    date: [
      /^(?=.*(?:(?:1[89]|20)\d{2}|\d[:.h]\d{2}))(?:publié|mis à jour|modifié|mise à jour)(?!\p{L})[^!?]{3,90}$/iu,
      /^il y a (?:\d+|une?) (?:secondes?|minutes?|heures?|jours?|semaines?|mois|min|h)$/iu,
    ],
    length: [/^(?:temps de lecture\s?:?\s?)?\d+ ?min(?:utes?)?(?: de lecture)?\.?$/iu],
    copyright: [/\btous droits réservés\b/iu],
    login: [/^(?:se connecter|connexion|s['’]inscrire|mon compte|déconnexion)$/iu],
    mail: [
      /^(?:de|à|envoyé|objet)\s?: .{1,200}$/iu,
      /^(?:se désabonner|se désinscrire|voir dans le navigateur)[.:]?$/iu,
    ],
    forward: [/^transféré (?:de|depuis)\b.{1,80}$/iu],
  },
  sentences: {
    subscription: [/\babonnez-vous (?:pour|à partir|dès)\b/iu, /\bessayez .{2,40} gratuitement\b/iu],
    newsletter: [/^(?:inscrivez-vous|abonnez-vous)\b.{0,80}\b(?:newsletter|lettre)\b/iu],
    app: [/^suivez-nous sur\b/iu],
  },
} satisfies FurnitureWords;
