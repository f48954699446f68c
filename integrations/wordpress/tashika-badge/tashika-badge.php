<?php
/**
 * Plugin Name:       Tashika Badge
 * Description:       Shows Open Badges with what is proven about them now, by the shortcode [tashika_badge src="…"].
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       tashika-badge
 *
 * @package Tashika
 */

defined( 'ABSPATH' ) || exit;

const TASHIKA_BADGE_HANDLE = 'tashika-badge';

/**
 * Where the script lies and what it must be. It is served from this site; wp-config.php may name another place:
 * define( 'TASHIKA_BADGE_SCRIPT', 'https://…/tashika-0.1.0.js' ), and TASHIKA_BADGE_INTEGRITY where it is another edition.
 *
 * @return array{address: string, integrity: string}
 */
function tashika_badge_script() {
	// Written when the plugin is put together: the name of the script and its hash.
	$own = require __DIR__ . '/widget/script.php';
	return array(
		'address'   => defined( 'TASHIKA_BADGE_SCRIPT' ) ? (string) TASHIKA_BADGE_SCRIPT : plugins_url( 'widget/' . $own['file'], __FILE__ ),
		'integrity' => defined( 'TASHIKA_BADGE_INTEGRITY' ) ? (string) TASHIKA_BADGE_INTEGRITY : $own['integrity'],
	);
}

/**
 * The attributes of the element that an author may set, each with how it is made safe. Authors are not trusted with markup.
 *
 * @param string $name  of the attribute.
 * @param string $value as the author wrote it.
 * @return string|null as it may stand in an attribute; null: it is left out.
 */
function tashika_badge_attribute( $name, $value ) {
	switch ( $name ) {
		case 'src':
		case 'relay':
		case 'independent':
			$url = esc_url( $value, array( 'https', 'http' ) );
			return '' === $url ? null : $url;
		case 'theme':
			return in_array( $value, array( 'auto', 'light', 'dark' ), true ) ? $value : null;
		case 'view':
			return in_array( $value, array( 'mark', 'card', 'full' ), true ) ? $value : null;
		case 'lang':
			return 1 === preg_match( '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$/D', $value ) ? $value : null;
		case 'eager':
			return in_array( strtolower( $value ), array( '', '1', 'true', 'yes', 'eager' ), true ) ? '' : null;
	}
	return null;
}

/**
 * An element's opening tag.
 *
 * @param string               $tag   of the element, ours.
 * @param string[]             $names of the attributes it takes.
 * @param array<string,string> $given by the author.
 * @return string
 */
function tashika_badge_open( $tag, $names, $given ) {
	$html = '<' . $tag;
	foreach ( $names as $name ) {
		$value = isset( $given[ $name ] ) ? tashika_badge_attribute( $name, trim( $given[ $name ] ) ) : null;
		if ( null !== $value ) {
			$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
		}
	}
	return $html . '>';
}

/**
 * What an author wrote, by name. A word without a value, such as eager, is one that is set.
 *
 * @param mixed $atts of a shortcode: an array, or an empty string.
 * @return array<string,string>
 */
function tashika_badge_given( $atts ) {
	$given = array();
	foreach ( is_array( $atts ) ? $atts : array() as $name => $value ) {
		$given[ strtolower( is_int( $name ) ? (string) $value : $name ) ] = is_int( $name ) ? '' : (string) $value;
	}
	return $given;
}

/**
 * [tashika_badge src="…" view="card" name="…" image="…"]: one badge, with a link and a picture for who has no scripts.
 *
 * @param mixed $atts of the shortcode.
 * @return string
 */
function tashika_badge_shortcode( $atts ) {
	$given = tashika_badge_given( $atts );
	$src   = esc_url( isset( $given['src'] ) ? trim( $given['src'] ) : '', array( 'https', 'http' ) );
	if ( '' === $src ) {
		return '';
	}
	wp_enqueue_script_module( TASHIKA_BADGE_HANDLE );
	wp_enqueue_style( TASHIKA_BADGE_HANDLE );
	$name  = isset( $given['name'] ) && '' !== trim( $given['name'] ) ? $given['name'] : $given['src'];
	$image = esc_url( isset( $given['image'] ) ? trim( $given['image'] ) : '', array( 'https', 'http' ) );
	$shown = '' === $image
		? esc_html( $name )
		: '<img src="' . $image . '" alt="' . esc_attr( $name ) . '" width="96" height="96" loading="lazy" referrerpolicy="no-referrer">';
	return tashika_badge_open( 'tashika-badge', array( 'src', 'lang', 'theme', 'view', 'relay', 'independent', 'eager' ), $given )
		. '<a href="' . $src . '" rel="noopener noreferrer nofollow">' . $shown . '</a></tashika-badge>';
}

/**
 * [tashika_wall]…[/tashika_wall]: several badges with one look. Only badges of ours are taken from what stands in it.
 *
 * @param mixed  $atts    of the shortcode.
 * @param string $content between its two halves.
 * @return string
 */
function tashika_wall_shortcode( $atts, $content = '' ) {
	preg_match_all( '/' . get_shortcode_regex( array( 'tashika_badge' ) ) . '/', (string) $content, $found );
	$badges = implode( "\n", array_map( 'do_shortcode', $found[0] ) );
	if ( '' === $badges ) {
		return '';
	}
	return tashika_badge_open( 'tashika-wall', array( 'lang', 'theme', 'view', 'relay', 'independent', 'eager' ), tashika_badge_given( $atts ) )
		. $badges . '</tashika-wall>';
}

/**
 * The script's own tag says what it must be: a browser runs nothing else.
 *
 * @param array<string,mixed> $attributes of a script tag that WordPress is about to print.
 * @return array<string,mixed>
 */
function tashika_badge_hold_script( $attributes ) {
	if ( isset( $attributes['id'] ) && TASHIKA_BADGE_HANDLE . '-js-module' === $attributes['id'] ) {
		$script = tashika_badge_script();
		if ( '' !== $script['integrity'] ) {
			$attributes['integrity'] = $script['integrity'];
		}
		$attributes['crossorigin'] = 'anonymous';
	}
	return $attributes;
}

add_action(
	'init',
	static function () {
		// No version is added to the address: a name that has it in it never changes what it is.
		wp_register_script_module( TASHIKA_BADGE_HANDLE, tashika_badge_script()['address'], array(), null );
		wp_register_style( TASHIKA_BADGE_HANDLE, plugins_url( 'widget/tashika.css', __FILE__ ), array(), null );
		add_shortcode( 'tashika_badge', 'tashika_badge_shortcode' );
		add_shortcode( 'tashika_wall', 'tashika_wall_shortcode' );
	}
);
// The room that badges take is kept before they are there, so that nothing moves: where a page is known to have some, from its head on.
add_action(
	'wp_enqueue_scripts',
	static function () {
		$post = is_singular() ? get_post() : null;
		if ( $post && has_shortcode( $post->post_content, 'tashika_badge' ) ) {
			wp_enqueue_style( TASHIKA_BADGE_HANDLE );
		}
	}
);
add_filter( 'wp_script_attributes', 'tashika_badge_hold_script' );
