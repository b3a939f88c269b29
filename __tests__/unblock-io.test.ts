import { describeFixtures } from './support/describeFixtures.ts';

describeFixtures('unblock-io');
