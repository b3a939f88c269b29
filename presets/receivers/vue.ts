import type { Receiver } from './receiver.ts';

const lifecycle = 'https://vuejs.org/api/composition-api-lifecycle.html';
const handled =
	'https://github.com/vuejs/core/blob/main/packages/runtime-core/src/errorHandling.ts';

/** Vue, from version 3. */
export const vue: Receiver = {
	package: 'vue',
	declaredBy: ['@vue/runtime-core', '@vue/runtime-dom', '@vue/reactivity'],
	callbacks: [
		{
			names: ['computed'],
			fate: 'needed',
			reason: 'its value would be the promise',
			source: 'https://vuejs.org/guide/essentials/computed.html#getters-should-be-side-effect-free',
		},
		{
			names: ['watchEffect', 'watchPostEffect', 'watchSyncEffect'],
			fate: 'misread',
			reason: 'what is read after the first `await` would not be tracked',
			source: 'https://vuejs.org/guide/essentials/watchers.html#watcheffect',
		},
		{
			names: ['watch'],
			position: 0,
			fate: 'needed',
			reason: 'Vue uses the result to tell whether something changed',
			source: 'https://vuejs.org/guide/essentials/watchers.html#watch-source-types',
		},
		{
			names: ['watch'],
			position: 1,
			fate: 'caught',
			orderedBy: ['immediate', 'flush'],
			source: handled,
		},
		{
			names: [
				'onMounted',
				'onUpdated',
				'onUnmounted',
				'onBeforeMount',
				'onBeforeUpdate',
				'onBeforeUnmount',
				'onActivated',
				'onDeactivated',
			],
			fate: 'caught',
			source: handled,
		},
		{
			names: ['onServerPrefetch'],
			fate: 'awaited',
			source: `${lifecycle}#onserverprefetch`,
		},
		{
			names: ['nextTick'],
			fate: 'awaited',
			source: 'https://vuejs.org/api/general.html#nexttick',
		},
	],
	members: [
		{
			names: ['*.setup'],
			fate: 'misread',
			reason: 'a component with an async `setup` only renders inside `<Suspense>`',
			source: 'https://vuejs.org/guide/built-ins/suspense.html#async-setup',
		},
		{
			names: ['*.render', '*.data'],
			fate: 'needed',
			reason: 'Vue uses the result while it renders',
			source: 'https://vuejs.org/guide/extras/render-function.html#declaring-render-functions',
		},
		{
			names: ['*.computed'],
			fate: 'needed',
			reason: 'its value would be the promise',
			source: 'https://vuejs.org/api/options-state.html#computed',
		},
		{
			names: ['*.created', '*.mounted', '*.updated', '*.unmounted', '*.activated', '*.deactivated'],
			fate: 'caught',
			source: handled,
		},
	],
	immediate: [
		{
			names: ['use[A-Z]*'],
			isConvention: true,
			fate: 'needed',
			reason: 'a composable has to be called during `setup`, before the first `await`',
			source: 'https://vuejs.org/guide/reusability/composables.html#usage-restrictions',
		},
		{
			names: [
				'onMounted',
				'onUpdated',
				'onUnmounted',
				'onBeforeMount',
				'onBeforeUpdate',
				'onBeforeUnmount',
				'onActivated',
				'onDeactivated',
				'onServerPrefetch',
				'onErrorCaptured',
				'provide',
				'inject',
				'getCurrentInstance',
			],
			fate: 'needed',
			reason: 'it has to be called during `setup`, before the first `await`',
			source: lifecycle,
		},
	],
};
