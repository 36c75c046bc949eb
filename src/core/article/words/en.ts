import type { FurnitureWords } from '../furniture.ts';

/** English furniture. */
export const en = {
  lines: {
    navigation: [
      /^(?:skip to (?:(?:the )?(?:main )?content|navigation)|main menu|menu|search|home|back to top|top stories|sections|close|open menu|breadcrumbs?|next(?: article| story)?|previous(?: article| story)?|contact(?: us)?|about(?: us)?|careers|help|faq|privacy(?: policy)?|terms(?: (?:of (?:service|use)|and conditions|& conditions))?|advertise(?: with us)?|donate|site ?map|editorial (?:standards|policy)|corrections policy)$/iu,
    ],
    cookies: [
      /\b(?:we|this (?:web)?site|our partners) uses? cookies\b/iu,
      /\b(?:accept|reject|manage|allow) (?:all )?cookies\b/iu,
      /^cookie (?:settings|preferences|policy|notice)/iu,
      /^(?:accept|reject|decline) all$/iu,
      /^manage (?:preferences|consent|options)$/iu,
      /\byour (?:privacy )?choices\b.*\bcookies\b/iu,
    ],
    advertisement: [
      /^(?:advertisements?|advertising|ad|sponsored(?: content| post)?|promoted(?: content)?|paid (?:content|post)|story continues below (?:this )?ad(?:vertisement)?|(?:article|story|content) continues (?:after|below) (?:this |the )?ad(?:vertisement)?|skip ad(?:vertisement)?|remove ads?)[.:]?$/iu,
    ],
    subscription: [
      /^(?:subscribe(?: now| today)?|become a (?:member|subscriber|supporter)|support (?:us|our (?:work|journalism))|donate now|already a (?:subscriber|member)\?.*|this (?:article|story) is for subscribers(?: only)?\.?)$/iu,
      /^(?:subscribe|support (?:us|our)) .{0,80}\b(?:journalism|reporting|unlimited|from [£$€])/iu,
    ],
    newsletter: [
      /^(?:sign up|subscribe)\b.{0,60}\b(?:newsletters?|briefing|e-?mails?|alerts?|inbox)\b/iu,
      /^get .{0,60}\b(?:newsletter|in your inbox|to your inbox)\b/iu,
      /^(?:your e-?mail(?: address)?|enter your e-?mail.*|newsletters?)$/iu,
    ],
    features: [
      /^try our ai features\b/iu,
      /^explore what .{1,40} ai can do\b/iu,
      /^(?:ask|chat with) .{0,30}\bai\b.{0,20}$/iu,
      /^(?:listen to this (?:article|story)|listen|ai summary|text to speech)(?: \(?\d+ min(?:utes)?\)?)?$/iu,
    ],
    app: [
      /^(?:download|get|install) (?:the|our) .{0,40}\bapp\b/iu,
      /^(?:follow|join|find|like) (?:us|our channel|.{2,30}) on (?:telegram|whatsapp|facebook|x|twitter|instagram|youtube|google news|viber|signal|threads|bluesky|linkedin|tiktok)\b/iu,
      /^subscribe to our (?:telegram|whatsapp|youtube)\b/iu,
    ],
    sharing: [
      /^(?:share|share (?:this\b.{0,30}|(?:on|via|with|to) (?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|e-?mail|friends))|copy link|link copied!?|save|save (?:article|for later)|print|print (?:this )?(?:page|article)|e-?mail (?:this )?(?:article|page)|e-?mail|tweet|bookmark|(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|viber|threads|bluesky|print|e-?mail|copy link|share|save|copy)(?:[ ,|·•/]+(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|viber|threads|bluesky|print|e-?mail|copy link|share|save|copy))*)$/iu,
    ],
    comments: [
      /^(?:view |show |read |see )?(?:all )?(?:\(?\d+\)? )?comments?(?: section)?(?: ?\(?\d+\)?)?$/iu,
      /^(?:no comments(?: yet)?|be the first to comment|(?:leave|add|write|post) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion)|(?:log|sign) in to (?:comment|reply|join).{0,40}|comments (?:are|have been) (?:closed|disabled|moderated).{0,40}|load more comments|what do you think\?)[.…! ]*$/iu,
    ],
    related: [
      /^(?:(?:more )?related(?: (?:articles?|stor(?:y|ies)|news|posts?|topics|content|coverage|links|reading))?|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|stories|articles|reading))?|more (?:from|on|in) [^\d.!?]{2,40}|more (?:stories|news|like this)|most (?:read|popular|viewed|shared)|trending(?: now| stories)?|popular(?: (?:stories|now))?|latest(?: (?:news|stories))?|up next|in other news|editors?['’]?s? picks?|from around the web|around the web|other (?:news|stories))[:.… ]*$/iu,
    ],
    'read-also': [/^(?:read (?:more|also|next)|see also|also read|don['’]t miss)[:.… ]*$/iu],
    link: [
      /^(?:read (?:more|also|next)|see also|also read|related|related (?:article|story)|more on this(?: story)?|watch|watch (?:now|more)|in pictures|explainer)\s?[:|»→>–-]\s?\S.{4,180}$/iu,
      /^continue reading\b.{0,60}$/iu,
    ],
    hashtags: [/^(?:hash)?tags?:?$/iu, /^(?:topics|filed under|tags?|hashtags|keywords)\s?:\s?.{2,200}$/iu],
    byline: [
      /^(?:[Bb]y|BY|[Ww]ritten by|[Rr]eporting by|[Tt]ext by|[Ss]tory by)\s+\p{Lu}[\p{L}.'’-]*(?:\s+(?:and|in|for|de|van|von|der|bin|al|\p{Lu}[\p{L}.'’-]*)|,)*(?:\s*[|·•,-]\s*[^.!?]{2,60})?$/u,
    ],
    date: [
      /^(?=.*(?:(?:1[89]|20)\d{2}|\d[:.h]\d{2}))(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|released)|date)\b\s?(?:on|at)?\s?:?[^!?]{3,130}$/iu,
      /^(?:updated |published |posted )?(?:(?:about |over )?\d+|an?|one|two|three) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?) ago$/iu,
      /^(?:just now|yesterday|today)$/iu,
    ],
    length: [
      /^(?:(?:reading time|estimated reading time|read time)\s?:?\s?)?\d+(?:-| )?min(?:ute)?s?(?: (?:read|listen|to read|watch))?$/iu,
    ],
    counter: [
      /^(?:views?|reads?|shares?|likes?)\s?:?\s?[\d.,]+ ?[km]?$/iu,
      /^[\d.,]+ ?[km]? (?:views?|reads?|shares?|likes?|reactions?|subscribers|followers|retweets|reposts)(?:[ ,·|]+[\d.,]+ ?[km]? (?:views?|shares?|likes?|comments?|reposts))*$/iu,
    ],
    author: [
      /^about the authors?\b.{0,60}$/iu,
      /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’ -]+ is (?:a|an|the|our) [^.]{0,80}\b(?:reporter|correspondent|editor|journalist|writer|columnist|fellow|contributor)\b[^.]{0,120}\.?$/u,
      /^(?:follow|contact|write to|e-?mail|reach) (?:him|her|them|the author|\p{Lu}\p{L}+)\b.{0,40}(?:@|on (?:x|twitter)).{0,60}$/iu,
      /^additional reporting by .{3,120}$/iu,
      /^\((?:reporting|writing|editing|additional reporting) by .{3,160}\)?$/iu,
      /^(?:reporting|editing|writing) by [^.]{3,120}(?:; ?(?:reporting|editing|writing) by [^.]{3,120})*\.?$/iu,
    ],
    copyright: [
      /^(?:copyright (?:©|\(c\)|\d{4}|by )|©|\(c\) ?\d{4}).{0,160}$/iu,
      /\ball rights reserved\b/iu,
      /^reproduction .{0,80}\b(?:prohibited|permitted|permission)\b/iu,
    ],
    login: [
      /^(?:log ?in|sign ?in|register|sign ?up|create (?:a free |an )?account|my account|log ?out|sign ?out)(?:[ /|·]+(?:log ?in|sign ?in|register|sign ?up|subscribe))*$/iu,
      /^(?:log ?in|sign ?in|register|create (?:a free |an )?account) to (?:continue|read|keep|save|follow)\b.{0,60}$/iu,
    ],
    mail: [
      /^(?:from|to|cc|bcc|sent|subject|reply-to)\s?: .{1,200}$/iu,
      /^-+ ?(?:forwarded|original) message ?-+$/iu,
      /^begin forwarded message:?$/iu,
      /^(?:unsubscribe|manage your (?:subscription|preferences)|view (?:this (?:e-?mail|message) )?in (?:your )?browser|you (?:are receiving|received) this (?:e-?mail|message|newsletter)\b.{0,140}|sent from my .{2,30})[.:]?$/iu,
    ],
    forward: [/^forwarded from\b.{1,80}$/iu, /^(?:reposted|via) @?\S{2,40}$/iu],
  },
  sentences: {
    subscription: [
      /\btry .{2,40} free for\b/iu,
      /^(?!.*\b(?:said|says)\b)(?=.*\b(?:your|our)\b).*\b(?:award-winning|independent|quality|trusted|fearless) (?:\p{L}+ )?journalism\b/iu,
      /\bunlimited access to (?:our|all)\b/iu,
      /\bsubscribe (?:now|today) (?:to|for|and)\b/iu,
      /^(?:please )?(?:support our (?:work|journalism|reporting)|become a (?:member|subscriber))\b/iu,
    ],
    newsletter: [
      /^(?:please )?(?:sign up (?:for|to)|subscribe to) (?:our|the|this) .{0,60}\b(?:newsletter|briefing|e-?mails?|channel)\b/iu,
    ],
    app: [
      /^(?:please )?(?:follow|join) us on (?:telegram|whatsapp|facebook|x|twitter|instagram|youtube|google news|viber)\b/iu,
      /^download (?:the|our) .{0,40}\bapp\b/iu,
    ],
    link: [/^(?:click|tap) here (?:to|for)\b/iu],
  },
} satisfies FurnitureWords;
