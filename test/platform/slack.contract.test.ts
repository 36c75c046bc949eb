import { describePlatform } from './contract.ts';
import { slackParts } from './support/slack.ts';

describePlatform('Slack over HTTP', slackParts('HTTP'));
describePlatform('Slack over Socket Mode', slackParts('Socket Mode'));
