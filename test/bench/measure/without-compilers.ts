/**
 * V8 goes on compiling for hours what runs seldom, which is in the heap as well but is nothing that Baton holds on
 * to. These make it interpret everything.
 */
export const withoutCompilers = ['--no-sparkplug', '--no-maglev', '--no-turbofan'];
