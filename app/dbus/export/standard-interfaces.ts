import { isVariant, textOf, type Value, type Variant } from '../value.ts';
import { INTROSPECTABLE_INTERFACE, PEER_INTERFACE, PROPERTIES_INTERFACE } from '../well-known.ts';
import { CallRefusal } from './call-refusal.ts';
import type { ExportedInterface, Property } from './exported.ts';
import { readMachineId } from './machine-id.ts';

/**
 * Whether somebody is there at all, and on which computer; everybody is asked this, at any path.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#standard-interfaces-peer
 */
export const peerInterface: ExportedInterface = {
	name: PEER_INTERFACE,
	methods: {
		Ping: { takes: [], gives: [], call: () => [] },
		GetMachineId: {
			takes: [],
			gives: [{ name: 'machine_uuid', type: 's' }],
			async call() {
				const id = await readMachineId();
				if (id === null) throw new CallRefusal('Failed', 'This computer has no machine id');
				return [id];
			},
		},
	},
	properties: {},
	signals: {},
};

/** https://dbus.freedesktop.org/doc/dbus-specification.html#standard-interfaces-introspectable */
export function introspectableInterface(describe: () => string): ExportedInterface {
	const Introspect = { takes: [], gives: [{ name: 'xml_data', type: 's' }], call: () => [describe()] };
	return { name: INTROSPECTABLE_INTERFACE, methods: { Introspect }, properties: {}, signals: {} };
}

const interfaceName = { name: 'interface_name', type: 's' };
const propertyName = { name: 'property_name', type: 's' };

/**
 * The properties of all the interfaces of an object.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#standard-interfaces-properties
 */
export function propertiesInterface(interfaces: readonly ExportedInterface[]): ExportedInterface {
	/** The properties of that interface; of all of them where the caller does not say. */
	function propertiesOf(name: Value | undefined): readonly [name: string, property: Property][] {
		const named = name === '' ? interfaces : interfaces.filter((one) => one.name === name);
		if (named.length === 0) throw new CallRefusal('UnknownInterface', 'There is no such interface here');
		return named.flatMap(({ properties }) => Object.entries(properties));
	}

	function propertyOf(of: Value | undefined, wanted: Value | undefined): Property {
		const found = propertiesOf(of).find(([name]) => name === textOf(wanted));
		if (!found) throw new CallRefusal('UnknownProperty', 'There is no such property here');
		return found[1];
	}

	return {
		name: PROPERTIES_INTERFACE,
		methods: {
			Get: {
				takes: [interfaceName, propertyName],
				gives: [{ name: 'value', type: 'v' }],
				call: ([of, name]) => [variantOf(propertyOf(of, name))],
			},
			GetAll: {
				takes: [interfaceName],
				gives: [{ name: 'props', type: 'a{sv}' }],
				call: ([of]) => [new Map(propertiesOf(of).map(([name, property]) => [name, variantOf(property)]))],
			},
			Set: {
				takes: [interfaceName, propertyName, { name: 'value', type: 'v' }],
				gives: [],
				async call([of, name, value]) {
					const property = propertyOf(of, name);
					if (!property.set) throw new CallRefusal('PropertyReadOnly', 'This property cannot be set');
					if (!isVariant(value) || value.signature !== property.type)
						throw new CallRefusal('InvalidArgs', `This property is of type ${property.type}`);
					await property.set(value.value);
					return [];
				},
			},
		},
		properties: {},
		signals: {
			PropertiesChanged: [
				interfaceName,
				{ name: 'changed_properties', type: 'a{sv}' },
				{ name: 'invalidated_properties', type: 'as' },
			],
		},
	};
}

const variantOf = (property: Property): Variant => ({ signature: property.type, value: property.get() });
