import { describeFixtures } from './support/describeFixtures.ts';

describeFixtures('strip-executor');
