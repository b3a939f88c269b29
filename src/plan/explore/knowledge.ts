import { PatchedModules } from '../mocks/patchedModules.ts';
import { RewiredNames } from '../mocks/rewiredNames.ts';
import { SpiedMembers } from '../mocks/spiedMembers.ts';
import { WholeMocks } from '../mocks/wholeMocks.ts';
import { ModuleObjects } from '../objects/moduleObjects.ts';
import { Descriptions } from './descriptions.ts';
import type { ExploreSources } from './exploreSources.ts';
import { StandIns } from './standIns.ts';

/** What is found out about the workspace, whatever is explored: for who explores again and again. */
export interface Knowledge {
	readonly described: Descriptions;
	readonly standIns: StandIns;
	readonly rewired: RewiredNames;
	readonly wholeMocks: WholeMocks;
	readonly patched: PatchedModules;
	readonly spied: SpiedMembers;
	readonly modules: ModuleObjects;
}

/** Looks for nothing yet: each part finds things out when it is asked. */
export function gatherKnowledge(sources: ExploreSources): Knowledge {
	return {
		described: new Descriptions(sources),
		standIns: new StandIns(sources),
		rewired: new RewiredNames(sources.texts),
		wholeMocks: new WholeMocks(sources),
		patched: new PatchedModules(sources),
		spied: new SpiedMembers(sources),
		modules: new ModuleObjects(sources),
	};
}
