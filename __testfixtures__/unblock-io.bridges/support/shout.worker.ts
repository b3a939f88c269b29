import { runAsWorker } from 'synckit';
import { shout } from './formats.js';

runAsWorker(shout);
