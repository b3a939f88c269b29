import { eventMembers } from './dom.ts';
import type { Receiver } from './receiver.ts';

/** React. */
export const react: Receiver = {
	package: 'react',
	callbacks: [
		{
			names: ['useEffect', 'useLayoutEffect', 'useInsertionEffect', 'useImperativeHandle'],
			fate: 'misread',
			reason: 'React would take the promise for the cleanup function',
			source: 'https://react.dev/reference/react/useEffect#parameters',
		},
		{
			names: ['useMemo', 'useState', 'useReducer', 'useSyncExternalStore'],
			fate: 'needed',
			reason: 'React uses the result while it renders',
			source: 'https://react.dev/reference/react/useMemo#parameters',
		},
		{
			names: ['useCallback'],
			fate: 'ordered',
			reason: 'who calls the memoised function cannot be told',
			source: 'https://react.dev/reference/react/useCallback#returns',
		},
		{
			names: ['startTransition'],
			until: 18,
			fate: 'misread',
			reason: 'updates after the first `await` would not be part of the transition',
			source: 'https://18.react.dev/reference/react/startTransition#caveats',
		},
	],
	types: [
		{
			names: [
				'EventHandler',
				'ReactEventHandler',
				...[
					'Animation',
					'Change',
					'Clipboard',
					'Composition',
					'Drag',
					'Focus',
					'Form',
					'Input',
					'Keyboard',
					'Mouse',
					'Pointer',
					'Submit',
					'Toggle',
					'Touch',
					'Transition',
					'UI',
					'Wheel',
				].map((event) => `${event}EventHandler`),
			],
			fate: 'ignored',
			// Those of the elements around come right after it.
			isQueued: true,
			atOnce: eventMembers,
			source: 'https://react.dev/learn/responding-to-events#event-propagation',
		},
		{
			names: ['EffectCallback'],
			fate: 'misread',
			reason: 'React would take the promise for the cleanup function',
			source: 'https://react.dev/reference/react/useEffect#parameters',
		},
	],
	results: [
		{
			names: ['ReactNode', 'ReactElement', 'Element'],
			fate: 'needed',
			reason: 'React renders what it returns',
			source: 'https://react.dev/reference/react/Component#render',
		},
	],
	members: [
		{
			names: ['DOMAttributes.on*'],
			fate: 'ignored',
			// Those of the elements around come right after it.
			isQueued: true,
			atOnce: eventMembers,
			source: 'https://react.dev/learn/responding-to-events#event-propagation',
		},
		{
			names: ['Component.render'],
			fate: 'needed',
			reason: 'React renders what it returns',
			source: 'https://react.dev/reference/react/Component#render',
		},
		{
			names: ['Component', 'PureComponent'].flatMap((owner) => [
				`${owner}.getDerivedStateFromProps`,
				`${owner}.getDerivedStateFromError`,
			]),
			fate: 'needed',
			reason: 'React takes the result for the new state',
			source: 'https://react.dev/reference/react/Component#static-getderivedstatefromprops',
		},
		{
			names: [
				'componentDidMount',
				'componentDidUpdate',
				'componentWillUnmount',
				'componentDidCatch',
			].flatMap((name) => [`ComponentLifecycle.${name}`, `Component.${name}`]),
			fate: 'uncaught',
			reason: 'an error boundary sees an error, but not a rejection',
			source:
				'https://react.dev/reference/react/Component#catching-rendering-errors-with-an-error-boundary',
		},
	],
	immediate: [
		{
			names: ['use[A-Z]*', 'use'],
			isConvention: true,
			fate: 'needed',
			reason: 'a hook only works while a component renders, which is synchronous',
			source: 'https://react.dev/reference/rules/rules-of-hooks',
		},
	],
};
