/**
 * What Slack takes at most, each with its reference. Lengths are in UTF-16 code units, of which there are never fewer
 * than of the characters that Slack counts.
 */
export const limits = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocksInMessage: 50,
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocksInView: 100,
  /**
   * Ours. Slack does not document this limit: a post whose blocks hold more than about 12,000 characters in all fails
   * with `msg_blocks_too_long`, seen once at 11,300.
   * https://docs.slack.dev/reference/methods/chat.postMessage#truncating names only the limit of `text`.
   */
  textInMessage: 9_000,
  /** Ours: how much of `textInMessage` stays free for the buttons that are added to an answer. */
  reservedText: 600,
  /**
   * Ours: how many of `blocksInMessage` stay free: one for added buttons, and one for the name of who shared the
   * answer.
   */
  reservedBlocks: 2,
  /**
   * Ours: the limit of a section, because none is documented for rich text.
   * https://docs.slack.dev/reference/block-kit/blocks/section-block
   */
  richText: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** Ours: the notification repeats the title, which the blocks show whole. */
  notification: 200,
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  altText: 2_000,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  plainText: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/table-block: the heading row is one of the rows. */
  tableRows: 100,
  /** https://docs.slack.dev/reference/block-kit/blocks/table-block */
  tableColumns: 20,
  /**
   * Ours, well under the 10,000 characters that a table may hold.
   * https://docs.slack.dev/reference/block-kit/blocks/table-block
   */
  tableText: 6_000,
  /**
   * https://docs.slack.dev/reference/block-kit/blocks/table-block: a second one is refused with
   * `only_one_table_allowed`.
   */
  tablesInMessage: 1,
  /** https://docs.slack.dev/reference/block-kit/blocks/container-block */
  blocksInContainer: 10,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actions: 25,
  /** Ours: how much text the elements of one actions block, or the options of one select, may hold together. */
  actionsText: 4_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonLabel: 75,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonValue: 2_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#static_select */
  selectOptions: 100,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#static_select */
  placeholder: 150,
  /**
   * https://docs.slack.dev/reference/block-kit/composition-objects/option-object: the limit of its text, and of its
   * description.
   */
  optionLabel: 75,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionValue: 150,
  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  inputText: 3_000,
  /** https://docs.slack.dev/reference/views/modal-views */
  modalTitle: 24,
  /** What a modal remembers. https://docs.slack.dev/reference/views/modal-views */
  metadata: 3_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  actionId: 255,
  /** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses: five uses in thirty minutes. */
  usesOfResponseUrl: 5,
  /**
   * Slack waits three seconds; ours leaves time for the network.
   * https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response
   */
  acknowledgeMs: 1_500,
  /** Ours: for how long all calls for one picture may take together. What takes longer goes without it. */
  uploadMs: 8_000,
  /** Ours: for how long no picture is uploaded after one took too long. */
  uploadAfterHangMs: 60_000,
  /** Ours: for how long no picture is uploaded after the workspace refused one. */
  uploadAgainMs: 10 * 60_000,
  /** https://docs.slack.dev/authentication/verifying-requests-from-slack: five minutes. */
  requestAgeMs: 5 * 60_000,
  /** Ours: a payload carries at most one message. */
  requestBytes: 1_000_000,
  /** Ours: how much of all bodies may be arriving at once. A command has some 600 bytes, a pressed button 20,000. */
  requestBytesInAll: 16_000_000,
  /** Ours: how many connections there may be at once over HTTP. Slack keeps some tens, a balancer some hundreds. */
  connections: 500,
  /**
   * Ours: how long to wait where Slack says to wait but names no time. https://docs.slack.dev/apis/web-api/rate-limits
   */
  retryAfterMs: 30_000,
  /** Ours: how long to wait where something on the way to Slack, such as a proxy, turned a post away. */
  refusedOnTheWayMs: 15_000,
  /**
   * Ours: how long a stop waits for answers that are under way. Together with `closingMs` it stays under ten seconds.
   */
  finishingMs: 8_000,
  /** Ours: how long a stop waits until a connection of Socket Mode has closed. */
  closingMs: 1_500,
  /** https://docs.slack.dev/reference/app-manifest */
  manifest: {
    name: 35,
    description: 140,
    longDescriptionLeast: 174,
    longDescription: 4_000,
    displayName: 80,
    commands: 50,
    command: 32,
    commandDescription: 2_000,
    usageHint: 1_000,
    shortcuts: 10,
    shortcut: 24,
    shortcutDescription: 150,
    agentDescription: 300,
    prompts: 4,
    botScopes: 255,
    botEvents: 100,
  },
} as const;
