// warned: worker-left

/** Shouts in a thread. */
export { shout as shoutSync } from '../../support/formats.js';
