import * as v from 'valibot';
import table from './endpoints.json' with { type: 'json' };

/** What is said of one value, wherever it goes. */
const value = {
	type: v.picklist(['string', 'integer', 'number', 'boolean', 'csv', 'array', 'object']),
	required: v.boolean(),
	enum: v.optional(v.array(v.string())),
	min: v.optional(v.number()),
	max: v.optional(v.number()),
	/** Of a list. */
	maxItems: v.optional(v.number()),
	/** What is different for apps with an extended quota. */
	extendedQuota: v.optional(v.object({ max: v.number() })),
	/** Of a list: texts, or objects with these fields. */
	items: v.optional(v.union([v.literal('string'), v.record(v.string(), v.string())])),
	note: v.optional(v.string()),
};

const field = v.object({
	...value,
	/** Of an object. */
	fields: v.optional(v.record(v.string(), v.object(value))),
});

const body = v.object({
	contentType: v.picklist(['application/json', 'image/jpeg']),
	required: v.boolean(),
	/** Null where the body is no object. */
	fields: v.nullable(v.record(v.string(), field)),
});

const operation = v.object({
	id: v.string(),
	category: v.string(),
	method: v.picklist(['GET', 'POST', 'PUT', 'DELETE']),
	path: v.string(),
	pathParams: v.array(v.string()),
	pathEnum: v.optional(v.record(v.string(), v.array(v.string()))),
	query: v.array(v.object({ name: v.string(), ...value })),
	body: v.nullable(body),
	success: v.array(v.object({ status: v.number(), meaning: v.string() })),
	scopes: v.array(v.string()),
	scopeRule: v.picklist([
		'none',
		'optional',
		'all',
		'byUriType',
		'byPlaylistVisibility',
		'perPlaylistKind',
		'ugc-image-upload plus byPlaylistVisibility',
	]),
	status: v.object({
		devModeSince2026: v.picklist(['available', 'removed', 'renamed']),
		/** The operation that took its place. */
		replacement: v.nullable(v.string()),
	}),
});

export type Operation = v.InferOutput<typeof operation>;

/** What is said of a value in the query or in the body. */
export type Said = v.InferOutput<typeof field>;

/**
 * Every operation of the Web API, as its schema, its reference and what is known of both say.
 * https://developer.spotify.com/documentation/web-api
 */
export const operations: readonly Operation[] = v.parse(
	v.object({ endpoints: v.array(operation) }),
	table,
).endpoints;
