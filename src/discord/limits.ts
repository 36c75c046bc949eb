const components = 'https://docs.discord.com/developers/components/reference';
const commands = 'https://docs.discord.com/developers/interactions/application-commands';
const messages = 'https://docs.discord.com/developers/resources/message';

/** Every limit of Discord that is kept to here, with its reference. Characters are counted in UTF-16, which never counts fewer than Discord does. */
export const limits = {
  /** Components in one message, nested ones included. */
  components: { most: 40, see: `${components}#what-is-a-component` },
  /** Text of one message in all. Its own page names only text displays; labels are counted too, to be on the safe side. */
  text: { most: 4_000, see: `${components}#text-display` },
  customId: { most: 100, see: `${components}#anatomy-of-a-component-custom-id` },
  buttonsInRow: { most: 5, see: `${components}#action-row` },
  buttonLabel: { most: 80, see: `${components}#button-button-structure` },
  selectOptions: { most: 25, see: `${components}#string-select-string-select-structure` },
  selectPlaceholder: { most: 150, see: `${components}#string-select-string-select-structure` },
  optionLabel: { most: 100, see: `${components}#string-select-select-option-structure` },
  optionDescription: { most: 100, see: `${components}#string-select-select-option-structure` },
  optionValue: { most: 100, see: `${components}#string-select-select-option-structure` },
  commandName: { most: 32, see: `${commands}#application-command-object-application-command-naming` },
  commandDescription: { most: 100, see: `${commands}#application-command-object-application-command-structure` },
  commandOptions: { most: 25, see: `${commands}#application-command-object-application-command-structure` },
  /** Names, descriptions and values of one command, its options and their choices together. */
  commandText: { most: 8_000, see: `${commands}#slash-commands` },
  commands: { most: 100, see: `${commands}#registering-a-command` },
  choices: { most: 25, see: `${commands}#application-command-object-application-command-option-choice-structure` },
  choiceName: { most: 100, see: `${commands}#application-command-object-application-command-option-choice-structure` },
  choiceValue: { most: 100, see: `${commands}#application-command-object-application-command-option-choice-structure` },
  nonce: { most: 25, see: `${messages}#create-message-jsonform-params` },
  threadName: { most: 100, see: 'https://docs.discord.com/developers/resources/channel#start-thread-from-message' },
  messagesInPage: { most: 100, see: `${messages}#get-channel-messages-query-string-params` },
  /** Follow-ups to one interaction where the app is installed to the person and not to the server. */
  followUps: {
    most: 5,
    see: 'https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message',
  },
} as const;
