import { describeFixtures } from './support/describeFixtures.ts';

describeFixtures('await-calls');
