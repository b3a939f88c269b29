import { describeFixtures } from './support/describeFixtures.ts';

describeFixtures('wrap-sync-service');
