import type { Argument, ExportedInterface, Method, Property } from './exported.ts';

/**
 * What there is at an object path, as XML. All names in it are Baton's own, and none needs to be escaped.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#introspection-format
 *
 * @param children the next elements of the paths below this one
 */
export function describeObject(
	interfaces: readonly ExportedInterface[],
	children: readonly string[],
): string {
	return [
		'<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"',
		' "http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">',
		'<node>',
		...interfaces.flatMap(describeInterface),
		...children.map((name) => `<node name="${name}"/>`),
		'</node>',
	].join('\n');
}

function describeInterface({ name, methods, properties, signals }: ExportedInterface): readonly string[] {
	return [
		`<interface name="${name}">`,
		...Object.entries(methods).flatMap(([member, method]) => describeMethod(member, method)),
		...Object.entries(signals).flatMap(([member, args]) => describeSignal(member, args)),
		...Object.entries(properties).flatMap(([member, property]) => describeProperty(member, property)),
		'</interface>',
	];
}

const describeMethod = (name: string, { takes, gives }: Method): readonly string[] => [
	`<method name="${name}">`,
	...takes.map((argument) => describeArgument(argument, ' direction="in"')),
	...gives.map((argument) => describeArgument(argument, ' direction="out"')),
	'</method>',
];

const describeSignal = (name: string, args: readonly Argument[]): readonly string[] => [
	`<signal name="${name}">`,
	...args.map((argument) => describeArgument(argument)),
	'</signal>',
];

const describeArgument = ({ name, type }: Argument, direction = ''): string =>
	`<arg name="${name}" type="${type}"${direction}/>`;

const describeProperty = (name: string, { type, set, emitsChange }: Property): readonly string[] => [
	`<property name="${name}" type="${type}" access="${set ? 'readwrite' : 'read'}">`,
	`<annotation name="org.freedesktop.DBus.Property.EmitsChangedSignal" value="${emitsChange}"/>`,
	'</property>',
];
