<?php
/**
 * Nothing to take away: the plugin keeps no settings and writes nothing.
 *
 * @package Tashika
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;
