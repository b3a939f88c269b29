import { runAsWorker } from 'synckit';
import { bytesOf } from './formats.js';

runAsWorker(bytesOf);
