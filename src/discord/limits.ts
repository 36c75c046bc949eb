/**
 * What Discord takes at most, each with its reference. Lengths are in UTF-16 code units, which never count fewer than
 * Discord does.
 */
export const limits = {
  /**
   * Components in one message, nested ones included.
   * https://docs.discord.com/developers/components/reference#what-is-a-component
   */
  components: 40,
  /**
   * Text of one message in all. The reference names only text displays; labels are counted too, to be on the safe side.
   * https://docs.discord.com/developers/components/reference#text-display
   */
  text: 4_000,
  /** Ours: how many of `components` stay free for what is added to an answer: a line above it, and a row of buttons. */
  reservedComponents: 6,
  /** Ours: how much of `text` stays free for the same. */
  reservedText: 300,
  /** https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id */
  customId: 100,
  /** https://docs.discord.com/developers/components/reference#action-row */
  buttonsInRow: 5,
  /** https://docs.discord.com/developers/components/reference#button-button-structure */
  buttonLabel: 80,
  /** https://docs.discord.com/developers/components/reference#string-select-string-select-structure */
  selectOptions: 25,
  /** https://docs.discord.com/developers/components/reference#string-select-string-select-structure */
  placeholder: 150,
  /** https://docs.discord.com/developers/components/reference#string-select-select-option-structure */
  optionLabel: 100,
  /** https://docs.discord.com/developers/components/reference#string-select-select-option-structure */
  optionDescription: 100,
  /** https://docs.discord.com/developers/components/reference#string-select-select-option-structure */
  optionValue: 100,
  /** https://docs.discord.com/developers/components/reference#media-gallery-media-gallery-item-structure */
  pictureDescription: 1_024,
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
  commandName: 32,
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
  commandDescription: 100,
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
  commandOptions: 25,
  /**
   * Names, descriptions and values of one command, its options and their choices together.
   * https://docs.discord.com/developers/interactions/application-commands#slash-commands
   */
  commandText: 8_000,
  /** https://docs.discord.com/developers/interactions/application-commands#registering-a-command */
  commands: 100,
  /**
   * Commands in the menu of a message.
   * https://docs.discord.com/developers/interactions/application-commands#registering-a-command
   */
  messageCommands: 15,
  /**
   * What somebody may type into an option of text.
   * https://docs.discord.com/developers/interactions/application-commands#application-command-object
   */
  optionText: 6_000,
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
  choices: 25,
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
  choiceName: 100,
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
  choiceValue: 100,
  /** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
  formTitle: 45,
  /** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
  formFields: 5,
  /** https://docs.discord.com/developers/components/reference#label-label-structure */
  fieldLabel: 45,
  /** https://docs.discord.com/developers/components/reference#label-label-structure */
  fieldDescription: 100,
  /** https://docs.discord.com/developers/components/reference#text-input-text-input-structure */
  fieldText: 4_000,
  /** https://docs.discord.com/developers/components/reference#text-input-text-input-structure */
  fieldPlaceholder: 100,
  /** https://docs.discord.com/developers/resources/message#create-message-jsonform-params */
  nonce: 25,
  /** https://docs.discord.com/developers/resources/channel#start-thread-from-message */
  threadName: 100,
  /** https://docs.discord.com/developers/resources/message#get-channel-messages-query-string-params */
  messagesInPage: 100,
  /**
   * Follow-ups to one interaction where the app is installed to the person and not to the server.
   * https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
   */
  followUps: 5,
} as const;
