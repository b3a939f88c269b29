import type { Preset, PresetRule } from '../src/rules/preset.ts';

const collections =
	'https://v3-migration-docs.meteor.com/breaking-changes/#mongodb-methods-in-the-server';
const mongo = 'https://guide.meteor.com/2.8-migration';
const renamed = 'https://v3-migration-docs.meteor.com/api/renamed-functions';
const changelog = 'https://docs.meteor.com/changelog';
const user = 'https://v3-migration-docs.meteor.com/breaking-changes/#meteor-userasync';

/** The function got a twin with the suffix `Async`. */
const suffixed = (path: string, source: string): PresetRule => ({
	rule: `${path}=${path.slice(path.lastIndexOf('.') + 1)}Async`,
	source,
});

/** The function kept its name and returns a promise. */
const kept = (path: string): PresetRule => ({ rule: path, source: changelog });

/** What lost its fibers in Meteor 3, on the server. */
export const meteor3: Preset = {
	name: 'meteor-3',
	summary: 'Meteor 3: Mongo, Accounts, Meteor.user and Email are async on the server.',
	rules: [
		{ ...suffixed('meteor/mongo#Mongo.Collection.findOne', collections), reads: true },
		...['insert', 'update', 'upsert', 'remove'].map((name) =>
			suffixed(`meteor/mongo#Mongo.Collection.${name}`, collections),
		),
		suffixed('meteor/mongo#Mongo.Collection.createIndex', mongo),
		...['count', 'fetch'].map(
			(name): PresetRule => ({
				...suffixed(`meteor/mongo#Mongo.Cursor.${name}`, mongo),
				reads: true,
			}),
		),
		...['forEach', 'map'].map((name) => suffixed(`meteor/mongo#Mongo.Cursor.${name}`, mongo)),
		{ ...suffixed('meteor/meteor#Meteor.user', user), reads: true },
		suffixed('meteor/email#Email.send', changelog),
		suffixed('meteor/accounts-base#Accounts.setPassword', renamed),
		{
			...suffixed('meteor/accounts-base#Accounts.addEmail', 'https://docs.meteor.com/api/accounts'),
			note: 'The changelog lists it under its old name, the API documentation only under the new one.',
		},
		...['findUserByEmail', 'findUserByUsername'].map(
			(name): PresetRule => ({ ...kept(`meteor/accounts-base#Accounts.${name}`), reads: true }),
		),
		...[
			'removeEmail',
			'setUsername',
			'createUserVerifyingEmail',
			'generateResetToken',
			'generateVerificationToken',
			'sendEnrollmentEmail',
			'sendLoginTokenEmail',
			'sendResetPasswordEmail',
			'sendVerificationEmail',
		].map((name) => kept(`meteor/accounts-base#Accounts.${name}`)),
	],
	notIncluded: [
		{
			what: 'Client code.',
			why: 'Its Mongo methods stay synchronous. Choose the server files with paths or --include.',
		},
		{
			what: '`Meteor.call` and `Meteor.apply`',
			why: 'The same function also takes a callback, which `callAsync` would hand to the method as an argument.',
		},
		{
			what: '`Accounts.createUser`, `changePassword`, `forgotPassword`, `resetPassword`, `verifyEmail`',
			why: 'On the client they take a callback and return nothing.',
		},
		{
			what: '`Assets.getText` and `Assets.getBinary`',
			why: 'Assets is a global, and a rule names an export of a module.',
		},
		{
			what: '`Meteor.wrapAsync`, `Promise.await`, fibers and futures',
			why: 'They were removed without a successor of the same form.',
		},
	],
};
