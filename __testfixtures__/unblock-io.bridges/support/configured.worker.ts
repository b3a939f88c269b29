import { runAsWorker } from 'synckit';
import { configured } from './formats.js';

runAsWorker(configured);
