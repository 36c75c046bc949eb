/** Nothing in a post is looked up as a link or a name, and its notification is no markup. */
export const noMarkup = {
  unfurl_links: false,
  unfurl_media: false,
  mrkdwn: false,
  parse: 'none',
  link_names: false,
} as const;
